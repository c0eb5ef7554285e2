/**
 * One address to which mail can go, also with letters of other scripts (RFC 6531). Narrower than the standard: no quoted names, no
 * comments, no list, no address of a machine.
 */
export const isMailAddress = (text: string): boolean => {
  const [local = '', domain = '', ...more] = text.split('@')
  const labels = domain.split('.')
  return (
    more.length === 0 &&
    text.length <= 254 &&
    local.length <= 64 &&
    /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u.test(label)) &&
    !/^\d+$/.test(labels.at(-1)!)
  )
}

/** As much of an address as staff and logs need to recognise it: `n***@contoh.example`. */
export const maskAddress = (address: string): string => {
  const at = address.lastIndexOf('@')
  return at < 1 ? '***' : `${String.fromCodePoint(address.codePointAt(0)!)}***${address.slice(at)}`
}

/** The same for whatever address stands in a text: a mail server repeats them in its refusals. */
export const maskAddressesIn = (text: string): string =>
  text.replaceAll(/[^\s<>()[\]:;,"]+@[^\s<>()[\]:;,"]+/g, (address) => maskAddress(address))

/** A value longer than this is cut: nobody reads more in a notice. */
const most = 20_000

/** Text as a mail or a message can carry it: no control characters, and none that turn the direction of what follows. */
export const plainText = (text: string): string =>
  text
    .slice(0, most)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u2028\u2029]/g, '\n')
    // oxlint-disable-next-line no-control-regex -- they are what is meant
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')

/**
 * A name in a greeting. Whoever applies on the public page may give the address of a stranger, and would have the province send them
 * whatever stands in the name: so what looks like a link or an address is no name.
 */
export const plainName = (name: string, otherwise: string): string => {
  const plain = plainText(name).replaceAll(/\s+/g, ' ').trim().slice(0, 120)
  const isLink = /:\/\/|\bwww\.|@|[\p{L}\d-]{3,}\.\p{L}{2,}/iu.test(plain)
  return plain === '' || isLink ? otherwise : plain
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const nik = String.raw`\d(?:[ .-]?\d){15}`
const either = new RegExp(String.raw`(?<![\d\p{L}])(?:(${uuid})|${nik})(?![\d\p{L}])`, 'giu')

/** Sixteen digits, written together or in groups, are a NIK or as good as one. The name of a letter in a link may look like it, and stays. */
export const hideNik = (text: string): string =>
  text.replaceAll(either, (_, id: string | undefined) => id ?? '••••••••••••••••')

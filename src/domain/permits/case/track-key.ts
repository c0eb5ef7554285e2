import { z } from 'zod'

/** Crockford's letters and digits: nothing that is mistaken for another when it is read out on the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Sixteen characters, 80 random bits, in groups of four. */
export const trackKeySchema = z.string().regex(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)

/** @param random at least 16 random bytes from a cryptographic source */
export const trackKeyOf = (random: Uint8Array): string => {
  const signs = Array.from(random.subarray(0, 16), (byte) => alphabet[byte % 32]!).join('')
  return signs.match(/.{4}/g)!.join('-')
}

/** What somebody typed, as the key it means: small letters, spaces, O for 0, I and L for 1. Null where it cannot be one. */
export const readTrackKey = (typed: string): string | null => {
  const signs = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const key = signs.match(/.{1,4}/g)?.join('-') ?? ''
  return trackKeySchema.safeParse(key).success ? key : null
}

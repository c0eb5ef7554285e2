import { createHash } from 'node:crypto'

/**
 * Under which the validation data of one signature stands in /VRI (ETSI EN 319 142-1, 5.4.2.3): SHA-1 over the whole /Contents with its padding, in
 * upper case. A time-stamp token that is put into the signature later would orphan the entry, hence the order T, LT, LTA. SHA-1 is a name here and
 * proves nothing.
 */
export const vriKey = (contents: Uint8Array): string => createHash('sha1').update(contents).digest('hex').toUpperCase()

import { createHmac } from 'node:crypto'
import type { Db } from './open-store.ts'

/** As two people may type the same number: with spaces, dots, small letters. */
const bare = (identity: string): string => identity.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase()

/**
 * Finds cases of the same identity without a list of identities: what is kept is a keyed hash of it, and the key belongs to this store.
 *
 * @returns null for what is too short to be anybody's number
 */
export const identityHash = (db: Db): ((identity: string) => Buffer | null) => {
  const secret = db.prepare<[], Buffer>('SELECT value FROM permit_secret').pluck().get()!
  return (identity) =>
    bare(identity).length < 4 ? null : createHmac('sha256', secret).update(bare(identity)).digest().subarray(0, 16)
}

import { z } from 'zod'
import { deriveKey } from '../../files/derive-key.ts'
import { openChunks, sealChunks } from '../../files/sealed-chunks.ts'
import { keyCheckOf } from '../store-key.ts'

/** A store key that served before, encrypted under the present one: files that are not yet encrypted anew and older backups still need it. */
export const olderKeySchema = z.object({ keyCheck: z.string(), sealed: z.base64() })
export type OlderKey = z.infer<typeof olderKeySchema>

/** [guess] Backups of more than so many changes ago are gone. */
const most = 5

/** The older keys of a profile whose key changes: those that there were, sealed under the new one, and the old one before them. */
export const olderKeysAfter = (older: readonly OlderKey[], old: Buffer, next: Buffer): OlderKey[] => {
  const known = older.map((one) => openOlderKey(one, old))
  const sealed = [old, ...known].slice(0, most).map((key) => ({
    keyCheck: keyCheckOf(key),
    sealed: sealChunks(key, wrapOf(next)).toString('base64'),
  }))
  for (const key of known) key.fill(0)
  return sealed
}

/** The caller wipes it. @throws file_damaged */
export const openOlderKey = ({ sealed }: OlderKey, key: Buffer): Buffer =>
  openChunks(Buffer.from(sealed, 'base64'), wrapOf(key))

const wrapOf = (key: Buffer): Buffer => deriveKey(key, Buffer.alloc(0), 'lontar older keys')

import { readFile, writeFile } from 'node:fs/promises'
import { compactDecrypt, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { nameOfKey, publicKeySchema } from '../../key-recovery/recovery-key.ts'
import type { Store } from '../store/store.ts'

/** The name under which the public half is kept. Devices are told it when they are enrolled. */
const factName = 'recoveryKey'

export const publicRecoveryKey = async (store: Store): Promise<JWK | null> => {
  const text = await store.fact(factName)
  return text ? (JSON.parse(text) as JWK) : null
}

/**
 * Makes the province's recovery key. Only the public half is kept; what is sealed to it can be read by nobody but who has the file.
 *
 * @param file of the private half, for IT's safe; it must not be there yet
 * @param onlyFirst leaves a key that is there already
 */
export const makeRecoveryKey = async (store: Store, file: string, at: string, onlyFirst: boolean): Promise<void> => {
  if (onlyFirst && (await store.fact(factName))) return
  const pair = await generateKeyPair('ECDH-ES', { extractable: true, crv: 'P-256' })
  const [open, secret] = [await exportJWK(pair.publicKey), await exportJWK(pair.privateKey)]
  await store.transact(async (writer) => {
    if (onlyFirst && (await writer.fact(factName))) return
    // The file first: what is sealed to a key that nobody has is lost.
    await writeFile(file, JSON.stringify(secret), { mode: 0o600, flag: 'wx', flush: true })
    await writer.setFact(factName, JSON.stringify(open))
    const detail = { x: open.x ?? '' }
    await writer.addAudit({ at, deviceId: null, personId: null, subject: null, event: 'recovery_key_made', detail })
  })
}

/**
 * Takes a recovery key that was made elsewhere and split among keepers (`lontar recovery new-key`): its public half. Computers are told it with
 * their next exchange, and seal their store key to it at the next sign-in.
 *
 * @throws invalid_request where the file is no such key
 */
export const useRecoveryKey = async (store: Store, file: string, at: string): Promise<string> => {
  const read = publicKeySchema.safeParse(
    await readFile(file, 'utf8')
      .then(JSON.parse)
      .catch(() => null),
  )
  if (!read.success) throw new LontarError('invalid_request', { detail: '--use-recovery-key' })
  await store.transact(async (writer) => {
    await writer.setFact(factName, JSON.stringify(read.data))
    const detail = { x: read.data.x }
    await writer.addAudit({ at, deviceId: null, personId: null, subject: null, event: 'recovery_key_made', detail })
  })
  return nameOfKey(read.data)
}

/**
 * What a computer sealed to the recovery key: unsent work of one that was wiped (a `.jwe` file), or the store key in the profile of a
 * person who forgot the password (`profile.json`; as hex).
 *
 * @throws invalid_request where file and key do not belong together
 */
export const openSealed = async (file: string, keyFile: string): Promise<string> => {
  try {
    const [sealed, key] = await Promise.all([readFile(file, 'utf8'), readFile(keyFile, 'utf8')])
    const privateKey = await importJWK(JSON.parse(key) as JWK, 'ECDH-ES')
    const isProfile = sealed.startsWith('{')
    const jwe = isProfile ? (JSON.parse(sealed) as { recovery: string }).recovery : sealed.trim()
    const { plaintext } = await compactDecrypt(jwe, privateKey)
    return Buffer.from(plaintext).toString(isProfile ? 'hex' : 'utf8')
  } catch (cause) {
    throw new LontarError('invalid_request', { detail: '--open-sealed' }, { cause })
  }
}

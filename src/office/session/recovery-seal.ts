import type { Facts } from '../store/facts.ts'

/**
 * Seals bytes so that only the province's IT can read them, with the private half of its recovery key (JWE, ECDH-ES with A256GCM).
 * Null where the province has no recovery key.
 */
export const sealForRecovery = async (
  bytes: Uint8Array,
  services: Facts['services'] | null,
): Promise<string | null> => {
  if (!services?.recoveryKey) return null
  const { CompactEncrypt, importJWK } = await import('jose')
  const key = await importJWK(services.recoveryKey, 'ECDH-ES')
  return new CompactEncrypt(bytes).setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' }).encrypt(key)
}

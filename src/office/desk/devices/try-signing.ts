import { randomUUID } from 'node:crypto'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { TokenCertificate } from '../../../protocol/token-api.ts'
import type { Desk } from '../desk.ts'
import { optionId } from '../signer-options.ts'
import { deskTokens } from './desk-tokens.ts'
import { keyName } from './look-at-devices.ts'
import { openHidden, requireOwnRow } from './open-hidden.ts'

/**
 * Signs a made-up text with the chosen key, checks the signature with its certificate, and keeps nothing. One login, also for
 * a token that shows its certificates only then.
 * @throws what a signature throws: pin_incorrect, token_bad_signature, certificate_not_yours …
 */
export const trySigning = async (
  desk: Desk,
  chosen: { id: string; pin: string; finalTryConfirmed: boolean },
): Promise<{ subject: string; algorithm: string; key: string }> => {
  const { describeCertificate } = await import('../../../signatures/index.ts')
  const { signTrial } = await import('../../signing/index.ts')
  const { certificates, tried } = await deskTokens(desk)
  const entry = certificates.find((row) => optionId(row) === chosen.id)
  if (!entry) throw new LontarError('token_absent', { tried: tried.map(({ module }) => module).join(', ') || '–' })
  const { own, session } = entry.needsLogin
    ? await openHidden(desk, entry, chosen)
    : await openShown(desk, entry, chosen)
  try {
    const certificate = Buffer.from(own.certificate, 'base64')
    const { subject, keyType } = describeCertificate(certificate)
    const data = Buffer.from(`Uji tanda tangan Lontar ${randomUUID()}`)
    const algorithm = await signTrial(certificate, data, async (algorithm) => {
      const input = { session, keyId: own.keyId, algorithm, data: [data.toString('base64')] }
      const { signatures } = await desk.token('signIn', input)
      return Buffer.from(signatures[0] ?? '', 'base64')
    })
    return { subject, algorithm, key: keyName(keyType) }
  } finally {
    await desk.token('closeSession', { session }).catch(() => {})
  }
}

/** Whether it is theirs is asked before the PIN: a card is asked for nothing that could not be used. */
const openShown = async (
  desk: Desk,
  own: TokenCertificate,
  { pin, finalTryConfirmed }: { pin: string; finalTryConfirmed: boolean },
): Promise<{ own: TokenCertificate; session: string }> => {
  await requireOwnRow(desk, own)
  const { module, tokenSerial, keyId } = own
  const { session } = await desk.token('openSession', { module, tokenSerial, keyId, pin, finalTryConfirmed })
  return { own, session }
}

import { randomUUID } from 'node:crypto'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { TokenCertificate } from '../../../protocol/token-api.ts'
import type { Desk } from '../desk.ts'
import { optionId, requireOwnCertificate } from '../signer-options.ts'
import { deskTokens } from './desk-tokens.ts'
import { keyName } from './look-at-devices.ts'

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
  // Before the PIN: a card is asked for nothing that could not be used.
  if (!entry.needsLogin) await requireOwn(desk, entry)

  const { module, tokenSerial, keyId } = entry
  const { pin, finalTryConfirmed } = chosen
  const { session, certificates: open } = await desk.token('openSession', {
    module,
    tokenSerial,
    keyId,
    pin,
    finalTryConfirmed,
  })
  try {
    const own = entry.needsLogin ? await ownAmong(desk, open) : entry
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

const requireOwn = (desk: Desk, row: TokenCertificate): Promise<void> =>
  requireOwnCertificate(
    desk,
    Buffer.from(row.certificate, 'base64'),
    row.chain.map((one) => Buffer.from(one, 'base64')),
  )

/** Of several, the one the person may sign with; else the first is refused by name. */
const ownAmong = async (desk: Desk, rows: TokenCertificate[]): Promise<TokenCertificate> => {
  for (const row of rows) {
    const mine = await requireOwn(desk, row).then(
      () => true,
      () => false,
    )
    if (mine) return row
  }
  const [first] = rows
  if (!first) throw new LontarError('token_absent', { tried: '–' })
  await requireOwn(desk, first)
  return first
}

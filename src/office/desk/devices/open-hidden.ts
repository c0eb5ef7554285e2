import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { TokenCertificate } from '../../../protocol/token-api.ts'
import type { Desk } from '../desk.ts'
import { requireOwnCertificate } from '../signer-options.ts'

/**
 * Opens a token that shows its certificates after login only, and finds the person's own on it. One login: the session goes
 * on to sign. Where none is theirs the card is logged out again, and the first is refused by name.
 * @throws pin_incorrect, token_absent, certificate_not_yours …
 */
export const openHidden = async (
  desk: Desk,
  { module, tokenSerial, tokenLabel }: TokenCertificate,
  { pin, finalTryConfirmed }: { pin: string; finalTryConfirmed: boolean },
): Promise<{ own: TokenCertificate; session: string }> => {
  const { session, certificates } = await desk.token('openSession', {
    module,
    tokenSerial,
    keyId: '',
    pin,
    finalTryConfirmed,
  })
  try {
    return { own: await ownAmong(desk, certificates, tokenLabel), session }
  } catch (error) {
    await desk.token('closeSession', { session }).catch(() => {})
    throw error
  }
}

const ownAmong = async (desk: Desk, rows: TokenCertificate[], label: string): Promise<TokenCertificate> => {
  const [first] = rows
  if (!first) throw new LontarError('token_absent', { tried: label })
  for (const row of rows) {
    const isOwn = await requireOwnRow(desk, row).then(
      () => true,
      () => false,
    )
    if (isOwn) return row
  }
  await requireOwnRow(desk, first)
  return first
}

/** @throws certificate_expired, certificate_not_yours … */
export const requireOwnRow = (desk: Desk, row: TokenCertificate): Promise<void> =>
  requireOwnCertificate(
    desk,
    Buffer.from(row.certificate, 'base64'),
    row.chain.map((one) => Buffer.from(one, 'base64')),
  )

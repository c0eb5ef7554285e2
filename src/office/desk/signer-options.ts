import type { SignerOption } from '../../protocol/desktop-api.ts'
import type { TokenCertificate, TriedModule } from '../../protocol/token-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Desk } from './desk.ts'
import { deskTokens } from './devices/desk-tokens.ts'
import { policiesOf } from './policy-limits.ts'
import { trustOf } from './trust.ts'

/** A stable name for "this key on this token", given to the screen and taken back from it. */
export const optionId = (entry: TokenCertificate): string => `${entry.tokenSerial}:${entry.keyId}`

/** The certificates on all tokens that are plugged in, each with the reason where it cannot be used. */
export const signerOptions = async (desk: Desk): Promise<{ options: SignerOption[]; tried: TriedModule[] }> => {
  if (!policiesOf(desk).SignerKinds.includes('token')) return { options: [], tried: [] }
  const { certificates, tried } = await deskTokens(desk)
  return { options: await Promise.all(certificates.map((entry) => toOption(desk, entry))), tried }
}

export const toOption = async (desk: Desk, entry: TokenCertificate): Promise<SignerOption> => {
  const shown = {
    id: optionId(entry),
    type: 'token' as const,
    label: entry.tokenLabel,
    pin: entry.pin,
    asksEachTime: entry.alwaysAuthenticate,
  }
  if (entry.certificate === '') {
    return { ...shown, subject: '', issuer: '', notAfter: null, mine: true, problem: null }
  }
  const { describeCertificate } = await import('../../signatures/index.ts')
  const certificate = Buffer.from(entry.certificate, 'base64')
  const facts = describeCertificate(certificate)
  const problem = await problemOf(
    desk,
    certificate,
    entry.chain.map((c) => Buffer.from(c, 'base64')),
  )
  return {
    ...shown,
    subject: facts.subject,
    issuer: facts.issuer,
    notAfter: facts.notAfter.toISOString(),
    mine: problem?.code !== 'certificate_not_yours',
    problem: problem?.toMessage() ?? null,
  }
}

/** Why the person may not sign with this certificate now, or null. */
const problemOf = async (desk: Desk, certificate: Uint8Array, chain: Uint8Array[]): Promise<LontarError | null> => {
  try {
    await requireOwnCertificate(desk, certificate, chain)
    return null
  } catch (error) {
    return LontarError.from(error)
  }
}

/** @throws certificate_expired, certificate_not_yours … */
export const requireOwnCertificate = async (
  desk: Desk,
  certificate: Uint8Array,
  chain: Uint8Array[],
): Promise<void> => {
  const { checkCertificate } = await import('../signing/index.ts')
  const person = desk.book.directory().people.find((p) => p.id === desk.book.personId)!
  await checkCertificate({ certificate, chain, at: desk.now(), anchors: trustOf(desk).anchors, person })
}

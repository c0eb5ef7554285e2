import type { SignWith } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { TokenCertificate } from '../../protocol/token-api.ts'
import type { BatchSigner } from '../signing/index.ts'
import type { Desk } from './desk.ts'
import { deskTokens } from './devices/desk-tokens.ts'
import { optionId, requireOwnCertificate } from './signer-options.ts'

type TokenChoice = Extract<SignWith, { type: 'token' }>

/** The key the person chose, opened and found to be theirs and valid, before any letter is touched. */
export const openSigner = async (desk: Desk, chosen: SignWith): Promise<BatchSigner> => {
  const signer = chosen.type === 'p12' ? await fromFile(chosen) : await fromToken(desk, chosen)
  await requireOwnCertificate(desk, signer.certificate, signer.chain)
  return signer
}

const fromFile = async ({ file, password }: Extract<SignWith, { type: 'p12' }>): Promise<BatchSigner> => {
  const { openP12 } = await import('../signing/index.ts')
  return { ...(await openP12(Buffer.from(file, 'base64'), password)), end: async () => {} }
}

const fromToken = async (desk: Desk, chosen: TokenChoice): Promise<BatchSigner> => {
  const { createTokenSigner } = await import('../signing/index.ts')
  const { certificates, tried } = await deskTokens(desk)
  const entry = certificates.find((c) => optionId(c) === chosen.id)
  if (!entry) {
    throw new LontarError('token_absent', { tried: tried.map((t) => t.module.split(/[\\/]/).at(-1)).join(', ') || '–' })
  }
  const certificate = entry.needsLogin ? await revealOwn(desk, entry, chosen) : entry
  return createTokenSigner({
    call: desk.token,
    certificate,
    pin: chosen.pin,
    finalTryConfirmed: chosen.finalTryConfirmed,
  })
}

/** Some cards show their certificates after login only: of those the person's own is taken, else the first is refused by name. */
const revealOwn = async (desk: Desk, entry: TokenCertificate, chosen: TokenChoice): Promise<TokenCertificate> => {
  const { module, tokenSerial } = entry
  const { certificates } = await desk.token('reveal', {
    module,
    tokenSerial,
    pin: chosen.pin,
    finalTryConfirmed: chosen.finalTryConfirmed,
  })
  for (const candidate of certificates) {
    const chain = candidate.chain.map((c) => Buffer.from(c, 'base64'))
    const own = await requireOwnCertificate(desk, Buffer.from(candidate.certificate, 'base64'), chain).then(
      () => true,
      () => false,
    )
    if (own) return candidate
  }
  const [first] = certificates
  if (!first) throw new LontarError('token_absent', { tried: entry.tokenLabel })
  return first
}

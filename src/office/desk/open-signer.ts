import type { SignWith } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { BatchSigner } from '../signing/index.ts'
import type { Desk } from './desk.ts'
import { deskTokens } from './devices/desk-tokens.ts'
import { requireMeans } from './policy-limits.ts'
import { openHidden } from './devices/open-hidden.ts'
import { optionId, requireOwnCertificate } from './signer-options.ts'

type TokenChoice = Extract<SignWith, { type: 'token' }>

/** The key the person chose, opened and found to be theirs and valid, before any letter is touched. */
export const openSigner = async (desk: Desk, chosen: SignWith): Promise<BatchSigner> => {
  requireMeans(desk, chosen.type)
  const signer = chosen.type === 'p12' ? await fromFile(chosen) : await fromToken(desk, chosen)
  try {
    await requireOwnCertificate(desk, signer.certificate, signer.chain)
  } catch (error) {
    await signer.end()
    throw error
  }
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
  const { pin, finalTryConfirmed } = chosen
  const { own, session } = entry.needsLogin
    ? await openHidden(desk, entry, { pin, finalTryConfirmed })
    : { own: entry, session: undefined }
  return createTokenSigner({ call: desk.token, certificate: own, pin, finalTryConfirmed, session })
}

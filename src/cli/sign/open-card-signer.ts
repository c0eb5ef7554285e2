import { fileURLToPath } from 'node:url'
import { type CallToken, createTokenSigner } from '../../office/signing/index.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { tokenApi, type TokenCall, type TokenCertificate } from '../../protocol/token-api.ts'
import { describeCertificate } from '../../signatures/certificates/describe-certificate.ts'
import type { DocumentSigner } from '../../signatures/signing/document-signer.ts'
import { forkStarter } from '../../shell/fork-starter.ts'
import { openTokenDesk } from '../../shell/token-desk.ts'
import { withoutLineEnd } from './read-secret.ts'

export interface CardChoice {
  module: string
  label?: string
  /** CKA_ID, hexadecimal. */
  id?: string
  finalTryConfirmed: boolean
}

/** Seconds for one answer of a driver: a slow card signs within a few. Then its process is killed. */
const patienceOf = (call: TokenCall): number => (call === 'list' ? 30 : 60)

const programs = { token: fileURLToPath(new URL('../../token/index.ts', import.meta.url)), office: '' }

/**
 * A key on a card, through the token process: vendor code never runs here. The PIN is tried as it was given, less a last line's end
 * (no keypad types one), and only once.
 * @throws LontarError token_* , pin_* , signer_ambiguous {choices}
 */
export const openCardSigner = async (
  choice: CardChoice,
  readPin: () => Promise<string>,
): Promise<{ signer: DocumentSigner; close: () => void }> => {
  const desk = openTokenDesk(forkStarter(programs, process.env))
  const call: CallToken = async (name, input) => {
    const answer = await desk.ask(name, input, patienceOf(name))
    if (!answer.ok) throw LontarError.fromMessage(answer.error)
    return tokenApi[name].output.parse(answer.value) as never
  }
  try {
    const found = await find(call, choice)
    const secret = await readPin()
    const pin = withoutLineEnd(secret) ?? secret
    const { finalTryConfirmed } = choice
    const { module, tokenSerial } = found
    const certificate = found.needsLogin
      ? only((await call('reveal', { module, tokenSerial, pin, finalTryConfirmed })).certificates, choice)
      : found
    return {
      signer: createTokenSigner({ call, certificate, pin, finalTryConfirmed }),
      close: () => desk.restart(),
    }
  } catch (error) {
    desk.restart()
    throw error
  }
}

const find = async (call: CallToken, choice: CardChoice): Promise<TokenCertificate> => {
  const { certificates, tried } = await call('list', { modules: [choice.module] })
  if (tried.every(({ result }) => result !== 'ok'))
    throw new LontarError('token_module_missing', { module: choice.module })
  return only(certificates, choice)
}

/** The one that was named. Of several, one that can be used now: a renewed certificate lies beside the old. */
const only = (all: TokenCertificate[], { module, label, id }: CardChoice): TokenCertificate => {
  const wanted = id?.replaceAll(':', '').toLowerCase()
  const fitting = all.filter(
    (entry) =>
      (label === undefined || entry.tokenLabel === label) &&
      (wanted === undefined || entry.needsLogin || entry.keyId.toLowerCase() === wanted),
  )
  const current = fitting.filter(isCurrent)
  const [first, second] = current.length > 0 ? current : fitting
  if (!first) throw new LontarError('token_absent', { tried: module })
  if (second) throw new LontarError('signer_ambiguous', { choices: fitting.map(named).join('; ') })
  return first
}

const isCurrent = ({ certificate, needsLogin }: TokenCertificate): boolean => {
  if (needsLogin) return true
  try {
    const { notBefore, notAfter } = describeCertificate(Buffer.from(certificate, 'base64'))
    return notBefore <= new Date() && new Date() <= notAfter
  } catch {
    return false
  }
}

const named = ({ tokenLabel, keyId, certificate }: TokenCertificate): string =>
  `${certificate ? describeCertificate(Buffer.from(certificate, 'base64')).subject : '?'} (--token "${tokenLabel}" --id ${keyId})`

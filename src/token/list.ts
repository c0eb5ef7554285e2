import { realpathSync } from 'node:fs'
import type { PKCS11 } from 'pkcs11js'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { TokenCertificate, TriedModule } from '../protocol/token-api.ts'
import { ckrName } from './ckr.ts'
import type { Modules } from './modules.ts'
import { findCertificates, findPrivateKeys, findPublicKeyIds } from './objects.ts'
import type { FoundCertificate, FoundKey } from './objects.ts'
import { withSession } from './session.ts'
import { needsPin, pinState, presentOrLookAgain } from './tokens.ts'
import type { PresentToken } from './tokens.ts'

export interface Listing {
  certificates: TokenCertificate[]
  tried: TriedModule[]
}

/** Every certificate with a key in every slot of every module, and what was tried. Never asks for a PIN. */
export const listTokens = async (modules: Modules, paths: string[]): Promise<Listing> => {
  const certificates: TokenCertificate[] = []
  const tried: TriedModule[] = []
  for (const module of distinct(paths)) {
    try {
      const { tokens, unread, slots } = presentOrLookAgain(modules, module)
      const details = unread.map((ckr) => `a slot could not be read: ${ckr}`)
      for (const token of tokens) {
        try {
          certificates.push(...(await certificatesOf(modules.open(module), module, token)))
        } catch (error) {
          details.push(`${token.label}: ${reason(error)}`)
        }
      }
      tried.push({ module, result: 'ok', detail: details.join('; '), slots })
    } catch (error) {
      const missing = error instanceof LontarError && error.cause === undefined
      tried.push({ module, result: missing ? 'missing' : 'failed', detail: reason(error), slots: 0 })
    }
  }
  return { certificates, tried }
}

const certificatesOf = (lib: PKCS11, module: string, token: PresentToken): Promise<TokenCertificate[]> =>
  withSession(lib, token.slot, (session) => {
    const certificates = findCertificates(lib, session)
    const keys = findPrivateKeys(lib, session)
    const signers = signersAmong(certificates, new Set([...keys.map((key) => key.id), ...findPublicKeyIds(lib, session)]))
    if (signers.length === 0 && needsPin(token.flags)) return [hiddenRow(module, token)]
    return signers.map((signer) => row(module, token, signer, certificates, keys))
  })

/** Which certificates belong to a key of this token, and which are only its chain? Private keys are mostly hidden now. */
export const signersAmong = (certificates: FoundCertificate[], keyIds: ReadonlySet<string>): FoundCertificate[] =>
  certificates.filter(({ id, x509 }) => id !== '' && (keyIds.has(id) || !x509.ca))

export const row = (
  module: string,
  token: PresentToken,
  signer: FoundCertificate,
  all: FoundCertificate[],
  keys: FoundKey[],
): TokenCertificate => ({
  ...hiddenRow(module, token),
  keyId: signer.id,
  certificate: signer.der.toString('base64'),
  chain: all.filter((other) => !other.der.equals(signer.der)).map((other) => other.der.toString('base64')),
  alwaysAuthenticate: keys.some((key) => key.id === signer.id && key.alwaysAuthenticate),
  needsLogin: false,
})

const hiddenRow = (module: string, token: PresentToken): TokenCertificate => ({
  module,
  slot: token.slotIndex,
  tokenLabel: token.label,
  tokenSerial: token.serial,
  keyId: '',
  certificate: '',
  chain: [],
  pin: pinState(token.flags),
  alwaysAuthenticate: false,
  needsLogin: true,
})

/** /usr/lib/softhsm/… and its multiarch twin are one file: what is one file is one module. */
const distinct = (paths: string[]): string[] => {
  const seen = new Set<string>()
  return paths.filter((path) => {
    const real = realPath(path)
    return !seen.has(real) && seen.add(real)
  })
}

const realPath = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** For the technical detail of diagnostics. Nothing here can hold a PIN: none was given. */
const reason = (error: unknown): string => {
  const cause = error instanceof LontarError ? error.cause : error
  if (cause === undefined) return 'no such file'
  return ckrName(cause) ?? (cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'unknown error')
}

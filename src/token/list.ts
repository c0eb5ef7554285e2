import { realpathSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Handle, PKCS11 } from 'pkcs11js'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { TokenCertificate, TokenSlot, TriedModule } from '../protocol/token-api.ts'
import { ckrName } from './ckr.ts'
import type { Parts } from './logged-in.ts'
import { findCertificates, findPrivateKeys, findPublicKeyIds } from './objects.ts'
import type { FoundCertificate } from './objects.ts'
import { withSession } from './session.ts'
import { needsPin, pinState, presentOrLookAgain } from './tokens.ts'
import type { PresentToken } from './tokens.ts'

export interface Listing {
  certificates: TokenCertificate[]
  tried: TriedModule[]
  slots: TokenSlot[]
}

/** Every certificate with a key in every slot of every module, and what was tried. Never asks for a PIN. */
export const listTokens = async (parts: Parts, paths: string[]): Promise<Listing> => {
  const certificates: TokenCertificate[] = []
  const tried: TriedModule[] = []
  const found: TokenSlot[] = []
  for (const module of distinct(paths)) {
    try {
      const { tokens, unread, empty, slots } = presentOrLookAgain(parts.modules, module)
      const details = unread.map(({ ckr }) => `a slot could not be read: ${ckr}`)
      for (const token of tokens) {
        let problem = ''
        try {
          certificates.push(...(await visibleRows(parts, module, token)))
        } catch (error) {
          problem = reason(error)
          details.push(`${token.label}: ${problem}`)
        }
        found.push({ module, reader: token.reader, token: described(token), problem })
      }
      found.push(...unread.map(({ reader, ckr }) => ({ module, reader, token: null, problem: ckr })))
      found.push(...empty.map((reader) => ({ module, reader, token: null, problem: '' })))
      tried.push({ module, result: 'ok', detail: details.join('; '), slots })
    } catch (error) {
      const missing = error instanceof LontarError && error.cause === undefined
      tried.push({ module, result: missing ? 'missing' : 'failed', detail: reason(error), slots: 0 })
    }
  }
  return { certificates, tried, slots: found }
}

const described = ({ label, serial, manufacturer, model, flags }: PresentToken) => ({
  label,
  serial,
  manufacturer,
  model,
  pin: pinState(flags),
})

const visibleRows = (parts: Parts, module: string, token: PresentToken): Promise<TokenCertificate[]> => {
  const lib = parts.modules.open(module)
  return withSession(lib, token.slot, (session) => {
    const rows = certificateRows(parts, { lib, session, token, module })
    return rows.length === 0 && needsPin(token.flags) ? [hiddenRow(module, token)] : rows
  })
}

/** A row for each certificate that has a key, as far as the session (logged in or not) shows it. */
export const certificateRows = (
  parts: Parts,
  at: { lib: PKCS11; session: Handle; token: PresentToken; module: string },
): TokenCertificate[] => {
  const certificates = findCertificates(at.lib, at.session)
  const keys = findPrivateKeys(at.lib, at.session)
  parts.asks.learn(at.token, keys)
  const keyIds = new Set([...keys.map((key) => key.id), ...findPublicKeyIds(at.lib, at.session)])
  return signersAmong(certificates, keyIds).map((signer) => ({
    ...hiddenRow(at.module, at.token),
    keyId: signer.id,
    certificate: signer.der.toString('base64'),
    chain: certificates.filter((other) => !other.der.equals(signer.der)).map((other) => other.der.toString('base64')),
    alwaysAuthenticate: parts.asks.asksEachTime(at.token, signer.id),
    needsLogin: false,
  }))
}

/** Which certificates belong to a key of this token, and which are only its chain? Private keys are mostly hidden now. */
const signersAmong = (certificates: FoundCertificate[], keyIds: ReadonlySet<string>): FoundCertificate[] =>
  certificates.filter(({ id, x509 }) => id !== '' && (keyIds.has(id) || !x509.ca))

const hiddenRow = (module: string, token: PresentToken): TokenCertificate => ({
  module,
  slot: token.slotIndex,
  tokenLabel: token.label,
  tokenSerial: token.serial,
  manufacturer: token.manufacturer,
  model: token.model,
  reader: token.reader,
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
  if (cause === undefined)
    return isAbsolute(error instanceof LontarError ? String(error.params['module']) : '')
      ? 'no such file'
      : 'not an absolute path'
  return ckrName(cause) ?? (cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'unknown error')
}

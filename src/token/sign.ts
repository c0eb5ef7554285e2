import type { PKCS11 } from 'pkcs11js'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { SignatureAlgorithm } from '../protocol/token-api.ts'
import { toDer } from './ecdsa-der.ts'
import { absent } from './logged-in.ts'
import type { LoggedIn, Parts } from './logged-in.ts'
import { loginForOneSignature } from './login.ts'
import { signInit, waysOffered } from './mechanisms.ts'
import type { Way } from './mechanisms.ts'
import { findCertificates, findPrivateKeys } from './objects.ts'
import type { FoundCertificate, FoundKey } from './objects.ts'
import { coordinateBytes, verifies } from './verify.ts'

/** Room for a signature of RSA-8192. */
const SIGNATURE_ROOM = 1024

/** A key of the card, with the certificates that may vouch for what it signs. */
export interface Signer {
  key: FoundKey
  certificates: FoundCertificate[]
}

/** Signs each `data` (base64), DER for ECDSA. All or nothing: the first trouble ends the call. */
export const signEach = async (
  at: LoggedIn,
  { key, certificates }: Signer,
  algorithm: SignatureAlgorithm,
  texts: string[],
): Promise<string[]> => {
  const size = coordinateBytes(certificates[0]?.x509.publicKey ?? null)
  const ways = waysOffered(at.lib, at.token.slot, algorithm, size)
  const signatures: string[] = []
  for (const text of texts) {
    const data = Buffer.from(text, 'base64')
    const raw = await signOne(at, key, ways, data)
    const signature = algorithm.startsWith('ecdsa') ? toDer(raw, size) : raw
    signatures.push(checked(algorithm, certificates, data, signature).toString('base64'))
  }
  return signatures
}

/** The key by its CKA_ID; where the card hid all before login (`keyId` is empty), its only key with a certificate. */
export const findSigner = (parts: Parts, at: LoggedIn, input: { module: string; keyId: string }): Signer => {
  const all = findCertificates(at.lib, at.session)
  const keys = findPrivateKeys(at.lib, at.session)
  parts.asks.learn(at.token, keys)
  const withCertificate = keys.filter((key) => all.some((certificate) => certificate.id === key.id))
  const key = input.keyId === '' ? withCertificate[0] : keys.find((candidate) => candidate.id === input.keyId)
  if (key === undefined) throw absent(input.module, [at.token])
  return { key, certificates: all.filter((certificate) => certificate.id === key.id) }
}

const signOne = async (at: LoggedIn, key: FoundKey, ways: Way[], data: Buffer): Promise<Buffer> => {
  const way = signInit(at.lib, at.session, key.handle, ways)
  if (key.alwaysAuthenticate) loginForOneSignature(at.lib, at.session, at.token, at.pin)
  const asked = way.input(data)
  const signature = await cSign(at.lib, at.session, asked)
  // The thread that signs holds a bare pointer into `asked`: this use after it keeps the buffer from being collected.
  asked.fill(0)
  return signature
}

/** On a thread, so that the channel still answers to its parent's death while a slow card works. */
const cSign = (lib: PKCS11, session: LoggedIn['session'], input: Buffer): Promise<Buffer> =>
  lib.C_SignAsync(session, input, Buffer.alloc(SIGNATURE_ROOM))

/**
 * A certificate that was renewed under the same key shares its CKA_ID, so any of them may vouch. A key without
 * certificate can be checked for plain nonsense only; the caller has the certificate and checks again.
 */
const checked = (
  algorithm: SignatureAlgorithm,
  certificates: FoundCertificate[],
  data: Buffer,
  signature: Buffer | null,
): Buffer => {
  const good =
    signature !== null &&
    (certificates.length === 0
      ? signature.some((byte) => byte !== 0)
      : certificates.some(({ x509 }) => verifies(algorithm, x509.publicKey, data, signature)))
  if (!good) throw new LontarError('token_bad_signature')
  return signature
}

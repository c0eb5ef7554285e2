import { base64url, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose'

/** The private key of a device, as JWK: it lies in its encrypted store and nowhere else. */
export type DeviceKey = JWK

/** What a device is known by at the server: nobody can use the token without the key. */
export interface DeviceCredentials {
  token: string
  key: DeviceKey
}

/** ES256 by WebCrypto: the one kind of key that Node, Electron and every server library have. */
export const newDeviceKey = async (): Promise<DeviceKey> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return exportJWK(privateKey)
}

/** Makes the proof of possession (`DPoP` header, RFC 9449, 4.2) of one request. */
export type Prover = (method: string, address: URL, nonce: string | null) => Promise<string>

/** @param token the access token that goes with the requests; null at enrolment, when there is none yet */
export const createProver = async (key: DeviceKey, token: string | null): Promise<Prover> => {
  const signingKey = await importJWK(key, 'ES256')
  const { kty, crv, x, y } = key
  const jwk = { kty, crv, x, y } as JWK
  const ath = token === null ? {} : { ath: await hashOf(token) }
  return (method, address, nonce) =>
    new SignJWT({ htm: method, htu: address.origin + address.pathname, ...ath, ...(nonce === null ? {} : { nonce }) })
      .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk })
      .setJti(crypto.randomUUID())
      .setIssuedAt()
      .sign(signingKey)
}

const hashOf = async (token: string): Promise<string> =>
  base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))))

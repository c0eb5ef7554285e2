import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import pkcs11js from 'pkcs11js'
import type { Template } from 'pkcs11js'

/** CKA_ID as most issuers choose it: SHA-1 of the public key, here of its SubjectPublicKeyInfo. */
export const keyIdOf = (keyPem: string): Buffer =>
  createHash('sha1')
    .update(createPublicKey(keyPem).export({ type: 'spki', format: 'der' }))
    .digest()

const curves: Record<string, string> = {
  'P-256': '06082a8648ce3d030107',
  'P-384': '06052b81040022',
  'P-521': '06052b81040023',
}

const bytes = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url')

/** The PKCS#11 objects (private and public key) of an RSA or EC key in PEM. */
export const keyObjects = (keyPem: string, label: string, alwaysAuthenticate: boolean): Template[] => {
  const key = createPrivateKey(keyPem)
  const id = { type: pkcs11js.CKA_ID, value: keyIdOf(keyPem) }
  const common: Template = [id, { type: pkcs11js.CKA_LABEL, value: label }, { type: pkcs11js.CKA_TOKEN, value: true }]
  const secret: Template = [
    { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PRIVATE_KEY },
    { type: pkcs11js.CKA_PRIVATE, value: true },
    { type: pkcs11js.CKA_SENSITIVE, value: true },
    { type: pkcs11js.CKA_EXTRACTABLE, value: false },
    { type: pkcs11js.CKA_SIGN, value: true },
    { type: pkcs11js.CKA_ALWAYS_AUTHENTICATE, value: alwaysAuthenticate },
  ]
  const open: Template = [
    { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PUBLIC_KEY },
    { type: pkcs11js.CKA_PRIVATE, value: false },
    { type: pkcs11js.CKA_VERIFY, value: true },
  ]
  const numbers = key.asymmetricKeyType === 'ec' ? ecNumbers(key) : rsaNumbers(key)
  return [
    [...secret, ...common, ...numbers.secret],
    [...open, ...common, ...numbers.open],
  ]
}

const rsaNumbers = (key: KeyObject) => {
  const { n, e, d, p, q, dp, dq, qi } = key.export({ format: 'jwk' })
  const open: Template = [
    { type: pkcs11js.CKA_KEY_TYPE, value: pkcs11js.CKK_RSA },
    { type: pkcs11js.CKA_MODULUS, value: bytes(n) },
    { type: pkcs11js.CKA_PUBLIC_EXPONENT, value: bytes(e) },
  ]
  const secret: Template = [
    { type: pkcs11js.CKA_PRIVATE_EXPONENT, value: bytes(d) },
    { type: pkcs11js.CKA_PRIME_1, value: bytes(p) },
    { type: pkcs11js.CKA_PRIME_2, value: bytes(q) },
    { type: pkcs11js.CKA_EXPONENT_1, value: bytes(dp) },
    { type: pkcs11js.CKA_EXPONENT_2, value: bytes(dq) },
    { type: pkcs11js.CKA_COEFFICIENT, value: bytes(qi) },
  ]
  return { open, secret: [...open, ...secret] }
}

const ecNumbers = (key: KeyObject) => {
  const { crv = '', x, y, d } = key.export({ format: 'jwk' })
  const point = Buffer.concat([Buffer.of(4), bytes(x), bytes(y)])
  // CKA_EC_POINT is the point inside a DER OCTET STRING; P-521 needs the long form of its length.
  const header = point.length < 0x80 ? Buffer.of(4, point.length) : Buffer.of(4, 0x81, point.length)
  const curve: Template = [
    { type: pkcs11js.CKA_KEY_TYPE, value: pkcs11js.CKK_EC },
    { type: pkcs11js.CKA_EC_PARAMS, value: Buffer.from(curves[crv] ?? '', 'hex') },
  ]
  return {
    open: [...curve, { type: pkcs11js.CKA_EC_POINT, value: Buffer.concat([header, point]) }],
    secret: [...curve, { type: pkcs11js.CKA_VALUE, value: bytes(d) }],
  }
}

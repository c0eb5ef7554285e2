import { X509Certificate } from 'node:crypto'
import pkcs11js from 'pkcs11js'
import type { Handle, PKCS11, Template } from 'pkcs11js'
import { unlessCkr } from './ckr.ts'

export interface FoundCertificate {
  /** CKA_ID in hex; empty on some certificates of the chain. */
  id: string
  der: Buffer
  x509: X509Certificate
}

export interface FoundKey {
  id: string
  handle: Handle
  alwaysAuthenticate: boolean
}

const find = (lib: PKCS11, session: Handle, template: Template): Handle[] => {
  lib.C_FindObjectsInit(session, template)
  const found: Handle[] = []
  try {
    for (;;) {
      const some = lib.C_FindObjects(session, 64)
      if (some.length === 0) return found
      found.push(...some)
    }
  } finally {
    lib.C_FindObjectsFinal(session)
  }
}

/** One attribute at a time: a card that lacks one answers the whole template with an error. */
const attribute = (lib: PKCS11, session: Handle, object: Handle, type: number): Buffer | null =>
  unlessCkr(
    ['CKR_ATTRIBUTE_TYPE_INVALID', 'CKR_ATTRIBUTE_SENSITIVE', 'CKR_ATTRIBUTE_VALUE_INVALID'],
    () => lib.C_GetAttributeValue(session, object, [{ type }])[0]?.value,
  ) ?? null

const idOf = (lib: PKCS11, session: Handle, object: Handle): string =>
  attribute(lib, session, object, pkcs11js.CKA_ID)?.toString('hex') ?? ''

/** Every X.509 certificate visible in the session. What node cannot read as X.509 is of no use and left out. */
export const findCertificates = (lib: PKCS11, session: Handle): FoundCertificate[] =>
  find(lib, session, [{ type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_CERTIFICATE }]).flatMap((object) => {
    const der = attribute(lib, session, object, pkcs11js.CKA_VALUE)
    const x509 = der === null ? null : parse(der)
    return der === null || x509 === null ? [] : [{ id: idOf(lib, session, object), der, x509 }]
  })

const parse = (der: Buffer): X509Certificate | null => {
  try {
    return new X509Certificate(der)
  } catch {
    return null
  }
}

/** The private keys visible in the session that may sign. Most cards show them after login only. */
export const findPrivateKeys = (lib: PKCS11, session: Handle): FoundKey[] =>
  find(lib, session, [{ type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PRIVATE_KEY }])
    .filter((object) => attribute(lib, session, object, pkcs11js.CKA_SIGN)?.[0] !== 0)
    .map((handle) => ({
      handle,
      id: idOf(lib, session, handle),
      alwaysAuthenticate: (attribute(lib, session, handle, pkcs11js.CKA_ALWAYS_AUTHENTICATE)?.[0] ?? 0) !== 0,
    }))

/** The CKA_IDs of the public keys visible in the session: without login they tell which certificates have a key. */
export const findPublicKeyIds = (lib: PKCS11, session: Handle): string[] =>
  find(lib, session, [{ type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PUBLIC_KEY }]).map((o) => idOf(lib, session, o))

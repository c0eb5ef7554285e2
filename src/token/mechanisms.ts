import { createHash } from 'node:crypto'
import pkcs11js from 'pkcs11js'
import type { Handle, Mechanism, PKCS11 } from 'pkcs11js'
import type { SignatureAlgorithm } from '../protocol/token-api.ts'
import { ckrName } from './ckr.ts'

/** One way to a signature: what the token is asked, and what it is given. `input` is always a fresh buffer. */
export interface Way {
  mechanism: Mechanism
  input(data: Buffer): Buffer
}

const hash = (name: 'sha256' | 'sha384', data: Buffer): Buffer => createHash(name).update(data).digest()

/** DigestInfo of SHA-256 up to the digest (RFC 8017, 9.2 note 1), for tokens that only pad and exponentiate. */
const sha256DigestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** A digest longer than the curve's order is cut from the left end by definition (FIPS 186-5, 6.4.1); many tokens refuse instead. */
const cut = (digest: Buffer, coordinateBytes: number | null): Buffer =>
  coordinateBytes === null ? digest : digest.subarray(0, coordinateBytes)

const pss = {
  type: pkcs11js.CK_PARAMS_RSA_PSS,
  hashAlg: pkcs11js.CKM_SHA256,
  mgf: pkcs11js.CKG_MGF1_SHA256,
  saltLen: 32,
}

/** For mechanisms that hash by themselves. */
const whole = (data: Buffer): Buffer => Buffer.from(data)

/** The ways to sign, best first. */
const waysOf = (algorithm: SignatureAlgorithm, coordinateBytes: number | null): Way[] => {
  switch (algorithm) {
    case 'rsa-pkcs1-sha256':
      return [
        { mechanism: { mechanism: pkcs11js.CKM_SHA256_RSA_PKCS }, input: whole },
        {
          mechanism: { mechanism: pkcs11js.CKM_RSA_PKCS },
          input: (data) => Buffer.concat([sha256DigestInfo, hash('sha256', data)]),
        },
      ]
    case 'rsa-pss-sha256':
      return [
        { mechanism: { mechanism: pkcs11js.CKM_SHA256_RSA_PKCS_PSS, parameter: pss }, input: whole },
        { mechanism: { mechanism: pkcs11js.CKM_RSA_PKCS_PSS, parameter: pss }, input: (data) => hash('sha256', data) },
      ]
    case 'ecdsa-sha256':
      return [
        { mechanism: { mechanism: pkcs11js.CKM_ECDSA }, input: (data) => cut(hash('sha256', data), coordinateBytes) },
        { mechanism: { mechanism: pkcs11js.CKM_ECDSA_SHA256 }, input: whole },
      ]
    case 'ecdsa-sha384':
      return [
        { mechanism: { mechanism: pkcs11js.CKM_ECDSA }, input: (data) => cut(hash('sha384', data), coordinateBytes) },
        { mechanism: { mechanism: pkcs11js.CKM_ECDSA_SHA384 }, input: whole },
      ]
  }
}

/** The ways this token offers; all of them where its list is empty or unreadable, since some cards keep none. */
export const waysOffered = (
  lib: PKCS11,
  slot: Handle,
  algorithm: SignatureAlgorithm,
  coordinateBytes: number | null,
): Way[] => {
  const ways = waysOf(algorithm, coordinateBytes)
  const offered = mechanismList(lib, slot)
  const fitting = ways.filter((way) => offered.includes(way.mechanism.mechanism))
  return fitting.length > 0 ? fitting : ways
}

const mechanismList = (lib: PKCS11, slot: Handle): number[] => {
  try {
    return lib.C_GetMechanismList(slot)
  } catch (error) {
    if (ckrName(error) === null) throw error
    return []
  }
}

const notOffered = ['CKR_MECHANISM_INVALID', 'CKR_MECHANISM_PARAM_INVALID', 'CKR_FUNCTION_NOT_SUPPORTED']

/** C_SignInit with the first way the token takes: some list a mechanism and then refuse it. No PIN is involved here. */
export const signInit = (lib: PKCS11, session: Handle, key: Handle, ways: Way[]): Way => {
  let refusal: unknown
  for (const way of ways) {
    try {
      lib.C_SignInit(session, way.mechanism, key)
      return way
    } catch (error) {
      if (!notOffered.includes(ckrName(error) ?? '')) throw error
      refusal ??= error
    }
  }
  throw refusal
}

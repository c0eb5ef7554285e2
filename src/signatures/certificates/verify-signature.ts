import { type KeyObject, constants, verify } from 'node:crypto'
import type { AlgorithmIdentifier } from 'pkijs'
import { RSASSAPSSParams } from 'pkijs'
import { type Hash, hashOfOid, oids } from '../cms/oids.ts'

export type SignatureCheck = 'good' | 'bad' | 'unsupported'

interface Signed {
  algorithm: AlgorithmIdentifier
  /** The digest named beside it in a CMS, for plain `rsaEncryption`. */
  digestOid?: string
  publicKey: () => KeyObject
  data: Uint8Array
  signature: Uint8Array
}

const fixed: Record<string, { hash: Hash; key: 'rsa' | 'ec' }> = {
  [oids.rsaSha256]: { hash: 'sha256', key: 'rsa' },
  [oids.rsaSha384]: { hash: 'sha384', key: 'rsa' },
  [oids.rsaSha512]: { hash: 'sha512', key: 'rsa' },
  [oids.ecdsaSha256]: { hash: 'sha256', key: 'ec' },
  [oids.ecdsaSha384]: { hash: 'sha384', key: 'ec' },
  [oids.ecdsaSha512]: { hash: 'sha512', key: 'ec' },
}

/** Verifies with node:crypto (RSA PKCS#1 v1.5, PSS, ECDSA with SHA-2). SHA-1 and older are `unsupported`, not bad. */
export const verifySignature = (signed: Signed): SignatureCheck => {
  try {
    return check(signed)
  } catch {
    return 'unsupported'
  }
}

const check = ({ algorithm, digestOid, publicKey, data, signature }: Signed): SignatureCheck => {
  const key = publicKey()
  const kind = key.asymmetricKeyType
  const answer = (hash: Hash, options: { padding?: number; saltLength?: number } = {}): SignatureCheck =>
    verify(hash, data, { key, ...options }, signature) ? 'good' : 'bad'
  if (algorithm.algorithmId === oids.rsaPss) {
    const { hash, saltLength } = pssParameters(algorithm)
    return hash && kind?.startsWith('rsa')
      ? answer(hash, { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength })
      : 'unsupported'
  }
  const hash = algorithm.algorithmId === oids.rsa ? hashOfOid(digestOid ?? '') : fixed[algorithm.algorithmId]?.hash
  const wanted = algorithm.algorithmId === oids.rsa ? 'rsa' : fixed[algorithm.algorithmId]?.key
  return hash && kind === wanted ? answer(hash) : 'unsupported'
}

/** node:crypto takes one hash for digest and mask, so parameters that name two are refused. */
const pssParameters = (algorithm: AlgorithmIdentifier): { hash: Hash | null; saltLength: number } => {
  const params = new RSASSAPSSParams({ schema: algorithm.algorithmParams })
  const hash = hashOfOid(params.hashAlgorithm.algorithmId)
  const mask: unknown = params.maskGenAlgorithm.algorithmParams
  const maskOid =
    typeof mask === 'object' && mask !== null && 'valueBlock' in mask
      ? String(
          (
            mask as { valueBlock: { value: { valueBlock: { toString: () => string } }[] } }
          ).valueBlock.value[0]?.valueBlock.toString(),
        )
      : ''
  return { hash: hashOfOid(maskOid) === hash ? hash : null, saltLength: params.saltLength }
}

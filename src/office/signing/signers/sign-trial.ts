import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { readCertificate } from '../../../signatures/certificates/certificate.ts'
import { verifySignature } from '../../../signatures/certificates/verify-signature.ts'
import { defaultAlgorithm } from '../../../signatures/cms/algorithms.ts'
import { readAlgorithm } from '../../../signatures/cms/read-algorithm.ts'
import type { SignatureAlgorithm } from '../../../protocol/token-api.ts'

/**
 * One signature of any text, made by `sign` and checked with the certificate: whether a key works at all.
 * @throws LontarError key_unsupported, token_bad_signature, and what `sign` throws
 */
export const signTrial = async (
  der: Uint8Array,
  data: Uint8Array,
  sign: (algorithm: SignatureAlgorithm) => Promise<Uint8Array>,
): Promise<SignatureAlgorithm> => {
  const { keyType, publicKey } = readCertificate(der)
  const algorithm = defaultAlgorithm(keyType)
  if (!algorithm) throw new LontarError('key_unsupported', { algorithm: keyType })
  const signature = await sign(algorithm)
  if (verifySignature({ ...readAlgorithm(algorithm), publicKey, data, signature }) !== 'good')
    throw new LontarError('token_bad_signature')
  return algorithm
}

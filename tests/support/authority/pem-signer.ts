import { constants, sign } from 'node:crypto'
import type { SignatureAlgorithm } from '../../../src/protocol/token-api.ts'
import type { Issued } from './authority.ts'

/** A signer straight from an issued key, for tests that are not about certificate files. */
export const pemSigner = (issued: Issued, algorithm: SignatureAlgorithm = 'rsa-pkcs1-sha256') => ({
  certificate: issued.certificateDer,
  chain: issued.chainDer,
  algorithm,
  sign: async (data: Uint8Array): Promise<Uint8Array> => {
    const padding = algorithm === 'rsa-pss-sha256' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {}
    return sign(algorithm.endsWith('384') ? 'sha384' : 'sha256', data, { key: issued.keyPem, ...padding })
  },
})

import type { SignatureAlgorithm } from '../../protocol/token-api.ts'

/** Whoever can sign: a certificate file, a token, a test. Knows nothing of PDF. */
export interface DocumentSigner {
  /** DER. */
  certificate: Uint8Array
  /** DER, the issuers, nearest first; the root may be missing. */
  chain: Uint8Array[]
  algorithm: SignatureAlgorithm
  /** `data` are DER signed attributes, not yet hashed. Answers with a raw RSA signature or a DER Ecdsa-Sig-Value. */
  sign: (data: Uint8Array) => Promise<Uint8Array>
}

import { PDF } from '@libpdf/core'
import type { DocumentSigner } from '../../src/signatures/index.ts'

/** What the library alone needs to read a file and sign it in an existing field, with the same key; it examines nothing afterwards. */
export const libpdfSign = async (pdf: Uint8Array, fieldName: string, signer: DocumentSigner): Promise<Uint8Array> => {
  const { certificate, chain, sign } = signer
  const bare = {
    certificate,
    certificateChain: chain,
    sign,
    keyType: 'RSA' as const,
    signatureAlgorithm: 'RSASSA-PKCS1-v1_5' as const,
  }
  return (await (await PDF.load(pdf)).sign({ signer: bare, fieldName })).bytes
}

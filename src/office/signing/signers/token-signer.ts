import type { z } from 'zod'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { SignatureAlgorithm, TokenApi, TokenCall, TokenCertificate } from '../../../protocol/token-api.ts'
import { type Certificate, readCertificate } from '../../../signatures/certificates/certificate.ts'
import { verifySignature } from '../../../signatures/certificates/verify-signature.ts'
import { algorithmFacts, defaultAlgorithm } from '../../../signatures/cms/algorithms.ts'
import { readAlgorithm } from '../../../signatures/cms/read-algorithm.ts'
import { createTokenSession } from './token-session.ts'
import type { DocumentSigner } from '../../../signatures/signing/document-signer.ts'

/** How office reaches the token process: one of `tokenApi`'s names, its input, its output. */
export type CallToken = <Name extends TokenCall>(
  name: Name,
  input: z.input<TokenApi[Name]['input']>,
  limits?: { timeoutSeconds: number },
) => Promise<z.output<TokenApi[Name]['output']>>

export interface TokenSignerInput {
  call: CallToken
  /** An entry of `list`, after login where the token needs one to show its certificates. */
  certificate: TokenCertificate
  /** Held by this signer only, for as long as it lives. */
  pin: string
  algorithm?: SignatureAlgorithm
  finalTryConfirmed?: boolean
  /** A session of this token that is open already: the PIN is not typed, or asked for on the reader, a second time. */
  session?: string | undefined
}

/** A signer that holds something open until it is told that the batch is over. */
export interface BatchSigner extends DocumentSigner {
  end: () => Promise<void>
}

/**
 * A signer that asks the token process, by one login for all that it signs. Some tokens answer with garbage, so each signature is checked with the certificate at once.
 * @throws LontarError key_unsupported; `sign` throws what the token process throws, or token_bad_signature
 */
export const createTokenSigner = ({
  call,
  certificate: entry,
  pin,
  algorithm: wanted,
  finalTryConfirmed,
  session: opened,
}: TokenSignerInput): BatchSigner => {
  const der = Buffer.from(entry.certificate, 'base64')
  const certificate = parse(der, entry.tokenLabel)
  const algorithm = wanted ?? defaultAlgorithm(certificate.keyType)
  if (!algorithm || !algorithmFacts[algorithm].fits(certificate.keyType))
    throw new LontarError('key_unsupported', { algorithm: certificate.keyType })
  const session = createTokenSession(call, entry, { pin, finalTryConfirmed }, opened)
  return {
    certificate: der,
    chain: entry.chain.map((item) => Buffer.from(item, 'base64')),
    algorithm,
    sign: async (data) => {
      const signature = Buffer.from(await session.sign(algorithm, Buffer.from(data).toString('base64')), 'base64')
      const check = verifySignature({ ...readAlgorithm(algorithm), publicKey: certificate.publicKey, data, signature })
      if (check !== 'good') throw new LontarError('token_bad_signature')
      return signature
    },
    end: session.end,
  }
}

/** Some tokens show their certificates after login only; such an entry cannot sign yet. */
const parse = (der: Uint8Array, label: string): Certificate => {
  try {
    return readCertificate(der)
  } catch (error) {
    throw new LontarError('certificate_untrusted', { subject: label }, { cause: error })
  }
}

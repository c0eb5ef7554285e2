import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import { completeChain } from '../certificates/complete-chain.ts'
import { readCrl } from '../revocation/crl.ts'
import { crlSignerOf } from '../revocation/crl-signer.ts'
import { createPool } from '../revocation/evidence-pool.ts'
import { type Evidence, type WantedEvidence, mergeEvidence, noEvidence } from '../revocation/evidence.ts'
import { revocationOf } from '../revocation/revocation-of.ts'
import { type AddressFault, AddressProblem, type Question, askAddress } from './ask-address.ts'
import { bearsOtherNonce, ocspQuestion } from './ocsp-question.ts'
import { issuersIn } from './issuers-in.ts'

export interface FetchOptions {
  fetch: typeof globalThis.fetch
  /** For each address. */
  timeoutMs: number
  /** By which answers are current or not; this computer's clock unless given. */
  now?: Date
}

/**
 * `not_accepted`: an answer came, but the judge does not believe it (signed by somebody else, about another certificate, out of date); `unknown`: the
 * service does not know the certificate.
 */
export type FetchFault = AddressFault | 'wrong_nonce' | 'unknown' | 'not_accepted'
export interface FetchFailure {
  url: string
  reason: FetchFault
}

const acceptsIssuer = 'application/pkix-cert, application/pkcs7-mime'
/** Bytes of one answer: the lists of large authorities have some megabytes. */
const most = { ocsp: 256 * 1024, crl: 20 * 1024 * 1024, issuer: 64 * 1024 }

interface Asked {
  url: string
  certificate: Certificate
  issuer: Certificate
  above: Certificate[]
}

/**
 * Asks for what the judge lacks: the issuer where it is not at hand (caIssuers), then OCSP, then the CRL until one of them gives an answer that the
 * judge's own reader believes. Each address is asked once, one after the other. Never throws for an address that fails.
 * @returns what is worth keeping, and every address that was of no use with the reason
 */
export const fetchEvidence = async (
  wanted: WantedEvidence[],
  { fetch, timeoutMs, now = new Date() }: FetchOptions,
): Promise<{ evidence: Evidence; failures: FetchFailure[] }> => {
  const failures: FetchFailure[] = []
  const answers = new Map<string, Buffer | null>()
  let evidence = noEvidence

  const ask = async (question: Pick<Question, 'url' | 'post' | 'accept' | 'most'>): Promise<Buffer | null> => {
    try {
      return await askAddress({ ...question, fetch, timeoutMs })
    } catch (error) {
      if (!(error instanceof AddressProblem)) throw error
      failures.push({ url: question.url, reason: error.reason })
      return null
    }
  }
  /** Lists and certificates are the same for whoever asks. */
  const get = async (question: Pick<Question, 'url' | 'accept' | 'most'>): Promise<Buffer | null> => {
    if (!answers.has(question.url)) answers.set(question.url, await ask(question))
    return answers.get(question.url)!
  }
  /** Keeps an answer that says whether this certificate was revoked, as the judge reads it. */
  const take = ({ url, ...about }: Asked, part: Partial<Evidence>): boolean => {
    const given = { ...noEvidence, ...part }
    const { status } = revocationOf({ ...about, at: now, now, pool: createPool({ given }) }).revocation
    const isAnswer = status === 'good' || status === 'revoked'
    if (isAnswer) evidence = mergeEvidence(evidence, given)
    else failures.push({ url, reason: status === 'unknown' ? 'unknown' : 'not_accepted' })
    return isAnswer
  }
  const byOcsp = async (asked: Asked): Promise<boolean> => {
    const { question, nonce } = ocspQuestion(asked.certificate, asked.issuer)
    const post = { body: question, contentType: 'application/ocsp-request' }
    const answer = await ask({ url: asked.url, post, accept: 'application/ocsp-response', most: most.ocsp })
    if (!answer) return false
    if (bearsOtherNonce(answer, nonce)) {
      failures.push({ url: asked.url, reason: 'wrong_nonce' })
      return false
    }
    return take(asked, { ocsps: [answer] })
  }
  const byCrl = async (asked: Asked): Promise<boolean> => {
    const list = await get({ url: asked.url, accept: 'application/pkix-crl', most: most.crl })
    return list !== null && take(asked, { crls: [list], certificates: await signersOf(list, asked) })
  }
  /** Whoever signed a list in place of the issuer: the list says where that certificate is (RFC 5280, 5.2.7). */
  const signersOf = async (list: Buffer, { issuer }: Asked): Promise<Uint8Array[]> => {
    const urls = signerUrlsOf(list, issuer)
    const found: Uint8Array[] = []
    for (const url of urls) {
      const answer = await get({ url, accept: acceptsIssuer, most: most.issuer })
      if (answer) found.push(...issuersIn(answer))
    }
    return found
  }
  const findIssuer = async (certificate: Certificate, urls: string[]): Promise<Certificate | null> => {
    for (const url of urls) {
      const answer = await get({ url, accept: acceptsIssuer, most: most.issuer })
      if (!answer) continue
      const [issuer] = completeChain(certificate.der, issuersIn(answer))
      if (issuer) {
        evidence = mergeEvidence(evidence, { ...noEvidence, certificates: [issuer] })
        return readCertificate(issuer)
      }
      failures.push({ url, reason: 'not_accepted' })
    }
    return null
  }
  const answered = async ({ certificate: der, issuer: known, above, ...urls }: WantedEvidence): Promise<void> => {
    const certificate = readCertificate(der)
    const issuer = known ? readCertificate(known) : await findIssuer(certificate, urls.issuerUrls)
    if (!issuer) return
    const asked = { certificate, issuer, above: (above ?? []).map(readCertificate) }
    for (const url of urls.ocspUrls) if (await byOcsp({ ...asked, url })) return
    for (const url of urls.crlUrls) if (await byCrl({ ...asked, url })) return
  }

  for (const want of wanted) await answered(want)
  return { evidence, failures }
}

/** None where the issuer itself signed it, or where it is no list at all. */
const signerUrlsOf = (list: Uint8Array, issuer: Certificate): string[] => {
  try {
    const crl = readCrl(list)
    return crlSignerOf(crl, [issuer], []) ? [] : crl.issuerUrls
  } catch {
    return []
  }
}

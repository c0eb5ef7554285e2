import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import { completeChain } from '../certificates/complete-chain.ts'
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

/** Bytes of one answer: the lists of large authorities have some megabytes. */
const most = { ocsp: 256 * 1024, crl: 20 * 1024 * 1024, issuer: 64 * 1024 }

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
  const take = (url: string, certificate: Certificate, issuer: Certificate, part: Partial<Evidence>): boolean => {
    const given = { ...noEvidence, ...part }
    const { status } = revocationOf({ certificate, issuer, at: now, now, pool: createPool({ given }) }).revocation
    const isAnswer = status === 'good' || status === 'revoked'
    if (isAnswer) evidence = mergeEvidence(evidence, given)
    else failures.push({ url, reason: status === 'unknown' ? 'unknown' : 'not_accepted' })
    return isAnswer
  }
  const byOcsp = async (url: string, certificate: Certificate, issuer: Certificate): Promise<boolean> => {
    const { question, nonce } = ocspQuestion(certificate, issuer)
    const post = { body: question, contentType: 'application/ocsp-request' }
    const answer = await ask({ url, post, accept: 'application/ocsp-response', most: most.ocsp })
    if (!answer) return false
    if (bearsOtherNonce(answer, nonce)) {
      failures.push({ url, reason: 'wrong_nonce' })
      return false
    }
    return take(url, certificate, issuer, { ocsps: [answer] })
  }
  const byCrl = async (url: string, certificate: Certificate, issuer: Certificate): Promise<boolean> => {
    const list = await get({ url, accept: 'application/pkix-crl', most: most.crl })
    return list !== null && take(url, certificate, issuer, { crls: [list] })
  }
  const findIssuer = async (certificate: Certificate, urls: string[]): Promise<Certificate | null> => {
    for (const url of urls) {
      const answer = await get({ url, accept: 'application/pkix-cert, application/pkcs7-mime', most: most.issuer })
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
  const answered = async ({ certificate: der, issuer: known, ...urls }: WantedEvidence): Promise<void> => {
    const certificate = readCertificate(der)
    const issuer = known ? readCertificate(known) : await findIssuer(certificate, urls.issuerUrls)
    if (!issuer) return
    for (const url of urls.ocspUrls) if (await byOcsp(url, certificate, issuer)) return
    for (const url of urls.crlUrls) if (await byCrl(url, certificate, issuer)) return
  }

  for (const want of wanted) await answered(want)
  return { evidence, failures }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { join } from 'node:path'
import type { IssueOptions, Issued } from './authority.ts'
import { createAuthority } from './authority.ts'
import { type CrlFault, crlAnswer } from './crl-answers.ts'
import { type Reason, revokeInFile } from './index-file.ts'
import { type OcspFault, type OcspShop, ocspAnswer } from './ocsp-answers.ts'
import type { RevocationFault } from './revocation-faults.ts'

export interface RevocationOptions {
  port?: number
  fault?: RevocationFault
}

/** The revocation services of a test authority, on loopback. */
export interface Revocation {
  /** For `names` of `authority.issue`. */
  ocspUrl: string
  crlUrl: string
  caUrl: string
  names: { ocsp: string; crl: string; caIssuers: string }
  /** From then on (now unless told) in both OCSP answers and CRL. */
  revoke: (issued: Pick<Issued, 'certificateDer'>, when?: Date, reason?: Reason) => Promise<void>
  /** What the next answers get wrong; null for good ones. */
  fault: (name: RevocationFault | null) => void
  /** How often each service was asked, so that a test can see who did not ask at all. */
  asked: { ocsp: number; crl: number; ca: number }
  stop: () => Promise<void>
}

interface Parent {
  dir: string
  issue: (options: IssueOptions) => Promise<Issued>
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
  issuingDer: Buffer
}

const types = { ocsp: 'application/ocsp-response', crl: 'application/pkix-crl', ca: 'application/pkix-cert' }
type Service = keyof typeof types

/** OCSP (RFC 6960, POST and GET), the CRL and the issuer's certificate (RFC 5280, 4.2.2.1) of the issuing authority, over HTTP. */
export const startRevocation = async (parent: Parent, options: RevocationOptions = {}): Promise<Revocation> => {
  const shop = await openShop(parent)
  const asked = { ocsp: 0, crl: 0, ca: 0 }
  let fault = options.fault ?? null

  const answer = (service: Service, question: Buffer): Promise<Buffer> => {
    const [about, what = null] = fault ? split(fault) : []
    const mine = about === service ? what : null
    if (service === 'ca') return Promise.resolve(parent.issuingDer)
    // The index must not change while openssl reads it.
    return parent.inTurn(() =>
      service === 'ocsp'
        ? ocspAnswer(question, mine as OcspFault | null, shop)
        : crlAnswer(parent.dir, mine as CrlFault | null),
    )
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const service = serviceOf(request.url ?? '')
    if (!service) {
      response.writeHead(404).end()
      return
    }
    asked[service]++
    if (fault === 'down' || fault === `${service}-down`) return void request.destroy()
    // A slow one never answers: the client must give up by itself.
    if (fault === 'slow' || fault === `${service}-slow`) return
    const sent = await answer(service, await questionOf(request))
    response.writeHead(200, { 'content-type': fault === `${service}-html` ? 'text/html' : types[service] }).end(sent)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const [ocspUrl, crlUrl, caUrl] = [`${base}/ocsp`, `${base}/issuing.crl`, `${base}/issuing.cer`]
  return {
    ocspUrl,
    crlUrl,
    caUrl,
    names: { ocsp: ocspUrl, crl: crlUrl, caIssuers: caUrl },
    asked,
    revoke: ({ certificateDer }, when = new Date(), reason) =>
      parent.inTurn(() => revokeInFile(join(parent.dir, 'index.txt'), certificateDer, when, reason)),
    fault: (name) => {
      fault = name
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

const split = (fault: RevocationFault): string[] => {
  const dash = fault.indexOf('-')
  return dash < 0 ? [fault] : [fault.slice(0, dash), fault.slice(dash + 1)]
}

const serviceOf = (url: string): Service | null =>
  url.startsWith('/ocsp') ? 'ocsp' : url === '/issuing.crl' ? 'crl' : url === '/issuing.cer' ? 'ca' : null

/** RFC 6960, appendix A: the question is the body of a POST, or stands in the address of a GET in Base64. */
const questionOf = async (request: IncomingMessage): Promise<Buffer> => {
  if (request.method === 'GET')
    return Buffer.from(decodeURIComponent((request.url ?? '').replace(/^\/ocsp\/?/, '')), 'base64')
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Responders live for ten years, so that a test may look at its answers long afterwards. */
const openShop = async ({ dir, issue }: Parent): Promise<OcspShop> => {
  const responder = { usages: ['digitalSignature'], notAfter: new Date(Date.now() + 3600 * 86_400_000) }
  const ocspSigning = { extendedUsage: 'OCSPSigning', ...responder }
  const elsewhere = await mkdtemp(join(dir, 'other-'))
  try {
    // Another authority that bears the very same names.
    const other = await createAuthority(elsewhere)
    return {
      dir,
      responder: await issue({ name: 'TEST OCSP (uji coba)', ...ocspSigning }),
      undelegated: await issue({ name: 'TEST OCSP tanpa wewenang', ...responder }),
      forger: await other.issue({ name: 'TEST OCSP (uji coba)', ...ocspSigning }),
    }
  } finally {
    await rm(elsewhere, { recursive: true, force: true })
  }
}

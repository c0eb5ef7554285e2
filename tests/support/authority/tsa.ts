import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { join } from 'node:path'
import type { IssueOptions, Issued } from './authority.ts'
import { tsaConfig } from './ca-config.ts'
import { openssl } from './openssl.ts'
import { type TsaFault, faultyAnswer } from './tsa-faults.ts'

export type { TsaFault } from './tsa-faults.ts'
/** The service's own certificate: for ten years and without a source of revocation unless told. */
export interface TsaOptions extends Partial<Pick<IssueOptions, 'name' | 'notBefore' | 'notAfter' | 'names' | 'key'>> {
  port?: number
  fault?: TsaFault
}

export interface Tsa {
  url: string
  certificateDer: Buffer
  /** What the next answers get wrong; null for good ones. */
  setFault: (fault: TsaFault | null) => void
  stop: () => Promise<void>
}

interface Parent {
  dir: string
  issue: (options: IssueOptions) => Promise<Issued>
  chainPem: string
}

/** A time-stamp service (RFC 3161 over HTTP) that runs `openssl ts -reply` for each question, or answers wrongly on purpose. */
export const startTsa = async (parent: Parent, options: TsaOptions = {}): Promise<Tsa> => {
  const { port: wantedPort, fault: firstFault, ...own } = options
  const usual = await createUnit(parent, { notAfter: new Date(Date.now() + 3650 * 86_400_000), ...own })
  let expired: Unit | null = null
  let fault = firstFault ?? null
  let last: Promise<unknown> = Promise.resolve()

  const answer = async (question: Buffer): Promise<Buffer | null> => {
    if (!fault || fault === 'down') return reply(usual, question)
    if (fault === 'expired') {
      expired ??= await createUnit(parent, {
        notBefore: new Date(Date.now() - 30 * 86_400_000),
        notAfter: new Date(Date.now() - 86_400_000),
      })
      return reply(expired, question)
    }
    return faultyAnswer(fault, question, {
      dir: usual.dir,
      issue: parent.issue,
      reply: (changed) => reply(usual, changed),
    })
  }

  const server = createServer((request, response) => {
    if (fault === 'down') {
      request.destroy()
      return
    }
    const mine = last.then(async () => serve(request, response, await answer(await body(request)), fault))
    last = mine.catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(wantedPort ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/tsa`,
    certificateDer: usual.certificateDer,
    setFault: (next) => {
      fault = next
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
      await Promise.all(
        [usual, expired].filter((unit) => unit !== null).map((unit) => rm(unit.dir, { recursive: true, force: true })),
      )
    },
  }
}

const serve = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: Buffer | null,
  fault: TsaFault | null,
): void => {
  if (request.method !== 'POST') {
    response.writeHead(405).end()
    return
  }
  // `slow` never answers: the client must give up by itself.
  if (!answer) return
  response
    .writeHead(200, { 'content-type': fault === 'html' ? 'text/html' : 'application/timestamp-reply' })
    .end(answer)
}

const body = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

interface Unit {
  dir: string
  certificateDer: Buffer
}

const createUnit = async ({ dir, issue, chainPem }: Parent, own: Partial<IssueOptions>): Promise<Unit> => {
  const unit = await mkdtemp(join(dir, 'tsa-'))
  const issued = await issue({
    name: 'TEST Stempel Waktu (uji coba)',
    usages: ['digitalSignature'],
    extendedUsage: 'critical, timeStamping',
    ...own,
  })
  const files = {
    'cert.pem': issued.certificatePem,
    'key.pem': issued.keyPem,
    'chain.pem': chainPem,
    'tsa.cnf': tsaConfig,
    serial: '01',
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(unit, name), text)))
  return { dir: unit, certificateDer: issued.certificateDer }
}

const reply = async ({ dir }: Unit, question: Buffer): Promise<Buffer> => {
  await writeFile(join(dir, 'question'), question)
  await openssl(
    ['ts', '-reply', '-config', 'tsa.cnf', '-section', 'service', '-queryfile', 'question', '-out', 'answer'],
    { cwd: dir },
  )
  return readFile(join(dir, 'answer'))
}

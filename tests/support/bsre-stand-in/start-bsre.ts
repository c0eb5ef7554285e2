import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Authority, SourceNames } from '../authority/index.ts'
import type { BsreFault } from './faults.ts'
import { readMultipart } from './read-multipart.ts'
import { openSigners, type BsreUser } from './signers.ts'

export type { BsreUser } from './signers.ts'
export { bsreFaults, type BsreFault } from './faults.ts'

export interface BsreStandIn {
  url: string
  /** With the agency’s account in it, as `--bsre` takes it. */
  address: string
  password: string
  /** How often it has signed, whatever became of the answer. */
  signed(): number
  /** Method and path of what it was asked, in order. */
  asked: string[]
  /** The last one-time code that it sent to somebody. */
  codeOf(identity: string): string | undefined
  setFault(fault: BsreFault | null): void
  /** Lets go of the answers that `slow` holds back. */
  stop(): Promise<void>
}

interface Asked {
  nik?: string
  passphrase?: string
  totp?: string
  data?: number
  file?: string[]
}

const account = { user: 'lontar-uji', password: 'sandi akun instansi uji' }

/**
 * Behaves as the eSign Client Service does, in both its versions, with an authority of its own [said: paths, fields, codes and the header
 * `id_dokumen` are those that users of the service describe]. It really signs, by an incremental update in the first empty signature field.
 */
export const startBsre = async (options: {
  authority: Authority
  users: BsreUser[]
  port?: number
  /** Where its certificates say that their revocation can be asked; left out: they say nothing. */
  names?: SourceNames
  /** Told of each one-time code, as the person would be by mail. */
  sent?: (identity: string, code: string) => void
}): Promise<BsreStandIn> => {
  const signers = openSigners(options.authority, options.users, options.names)
  const documents = new Map<string, Uint8Array>()
  const codes = new Map<string, { code: string; left: number }>()
  const asked: string[] = []
  let fault: BsreFault | null = null
  let count = 0

  const refuse = (response: ServerResponse, code: number, message: string) =>
    json(response, 400, { status: 'error', status_code: code, error: message, message })

  /** Null where the person was refused. */
  const signFor = async (
    response: ServerResponse,
    who: { nik: string; passphrase?: string | undefined; totp?: string | undefined },
    pdf: Buffer,
  ): Promise<Uint8Array | null> => {
    const user = signers.find(who.nik)
    if (!user) return (refuse(response, 2011, 'User belum terdaftar'), null)
    if (user.withoutCertificate) return (refuse(response, 2021, 'User belum memiliki sertifikat'), null)
    const code = codes.get(who.nik)
    const isCode = who.totp !== undefined && code?.code === who.totp && code.left > 0
    if (!isCode && who.passphrase !== user.passphrase) return (refuse(response, 2031, 'Passphrase anda salah'), null)
    try {
      const made = await signers.sign(pdf, user, fault)
      if (isCode) code.left -= 1
      count += 1
      return made
    } catch {
      return (json(response, 500, { status: 'error', message: 'Internal Server Error' }), null)
    }
  }

  /** What `fault` makes of an answer that is ready. */
  const give = (response: ServerResponse, head: Record<string, string>, body: Buffer): void => {
    if (fault === 'slow') return
    if (fault === 'lost') return void response.socket?.destroy()
    if (fault === 'html') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Masuk</html>')
    if (fault === 'gateway')
      return void response.writeHead(504, { 'content-type': 'text/html' }).end('<html>504</html>')
    response.writeHead(200, { ...head, 'content-length': body.length })
    if (fault !== 'cut') return void response.end(body)
    response.write(body.subarray(0, 1000), () => setTimeout(() => response.socket?.destroy(), 50))
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    asked.push(`${request.method} ${path.replace(/\/(status|download)\/.*/, '/$1/…')}`)
    const given = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString()
    const body = await bytesOf(request)
    if (given !== `${account.user}:${account.password}`) return json(response, 401, { error: 'Unauthorized' })
    if (fault === 'broken') return json(response, 500, { message: 'Internal Server Error' })
    const v2 = path.startsWith('/api/v2/') ? (JSON.parse(body.toString()) as Asked) : {}
    const nik = v2.nik ?? decodeURIComponent(path.split('/').at(-1) ?? '')
    const user = signers.find(nik)
    switch (path.replace(/\/(status|download)\/[^/]+$/, '/$1')) {
      case '/api/user/status':
      case '/api/v2/user/check/status': {
        if (!user)
          return json(response, 200, { status: 'NOT_REGISTERED', status_code: 2011, message: 'Belum terdaftar' })
        return user.withoutCertificate
          ? json(response, 200, { status: 'NO_CERTIFICATE', status_code: 2021, message: 'Belum ada sertifikat' })
          : json(response, 200, { status: 'ISSUE', status_code: 1111, message: 'User dapat melakukan tanda tangan' })
      }
      case '/api/v2/sign/get/totp': {
        if (!user) return refuse(response, 2011, 'User belum terdaftar')
        const code = String(100_000 + Math.floor(Math.random() * 900_000))
        codes.set(nik, { code, left: v2.data ?? 1 })
        options.sent?.(nik, code)
        return json(response, 200, { message: 'TOTP dikirim' })
      }
      case '/api/sign/pdf': {
        const form = await readMultipart(body, request.headers['content-type'] ?? '')
        const who = { nik: text(form.get('nik')), passphrase: text(form.get('passphrase')) }
        const made = await signFor(response, who, form.get('file') ?? Buffer.alloc(0))
        if (!made) return
        const id = randomUUID().replaceAll('-', '')
        documents.set(id, made)
        return give(response, { 'content-type': 'application/pdf', id_dokumen: id }, Buffer.from(made))
      }
      case '/api/v2/sign/pdf': {
        const [first = ''] = v2.file ?? []
        const who = { nik, passphrase: v2.passphrase, totp: v2.totp }
        const made = await signFor(response, who, Buffer.from(first, 'base64'))
        if (!made) return
        const answer = { time: 900, file: [Buffer.from(made).toString('base64')] }
        return give(response, { 'content-type': 'application/json' }, Buffer.from(JSON.stringify(answer)))
      }
      case '/api/sign/download': {
        const id = path.split('/').at(-1)!
        const document = documents.get(id)
        if (!document) return json(response, 404, { error: 'Dokumen telah diunduh sebelumnya' })
        documents.delete(id)
        return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from(document))
      }
      default:
        return json(response, 404, { error: 'Not Found' })
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => json(response, 500, { message: String(error) }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    address: `http://${account.user}@127.0.0.1:${port}`,
    password: account.password,
    signed: () => count,
    asked,
    codeOf: (identity) => codes.get(identity)?.code,
    setFault: (next) => void (fault = next),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const text = (part: Buffer | undefined): string => part?.toString() ?? ''
const json = (response: ServerResponse, status: number, value: unknown): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { openssl } from '../../../tests/support/authority/openssl.ts'

/** A mail as it came in. */
export interface Received {
  from: string
  to: string[]
  /** As sent, headers and all. */
  raw: string
  /** Without the headers, decoded. */
  words: string
  header(name: string): string | undefined
  encrypted: boolean
  user: string | undefined
}

/** What a mail server does with what it is given: by default it takes everything. `silent`: it never answers. `drop`: it hangs up. */
export type Conduct = 'take' | 'silent' | 'drop' | { code: number; said: string }

export interface PostOffice {
  port: number
  received: Received[]
  /** Message-IDs of all that was sent here to the end, also of what was not taken. */
  seen: string[]
  /** How it answers a recipient, and the mail itself, from now on. */
  conduct: { recipient: Conduct; mail: Conduct; refuseUser: boolean }
  connections: number
  close(): Promise<void>
}

export interface Certificate {
  key: string
  cert: string
}

/** For 127.0.0.1, signed by itself. */
export const selfSigned = async (): Promise<Certificate> => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-mail-'))
  try {
    const what = [
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
    ]
    const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
    await openssl(['req', '-x509', ...what, ...names, '-keyout', 'key.pem', '-out', 'cert.pem'], { cwd: dir })
    return { key: await readFile(join(dir, 'key.pem'), 'utf8'), cert: await readFile(join(dir, 'cert.pem'), 'utf8') }
  } finally {
    await rm(dir, { recursive: true })
  }
}

/** A real SMTP server on this machine's loopback that nobody else can reach. */
export const openPostOffice = async (options: SMTPServerOptions & { port?: number } = {}): Promise<PostOffice> => {
  const { port = 0, ...rest } = options
  const received: Received[] = []
  const seen: string[] = []
  const conduct: PostOffice['conduct'] = { recipient: 'take', mail: 'take', refuseUser: false }
  let connections = 0

  const open = new Set<{ destroy(): void }>()
  const hangUp = (): void => open.forEach((socket) => socket.destroy())
  const answer = (how: Conduct, done: (error?: Error | null) => void): void => {
    if (how === 'take') return done()
    if (how === 'drop') return hangUp()
    if (how !== 'silent') done(Object.assign(new Error(how.said), { responseCode: how.code }))
  }

  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onAuth: ({ username, password }, _, done) =>
      conduct.refuseUser || password !== 'rahasia'
        ? done(Object.assign(new Error('Nama atau sandi salah'), { responseCode: 535 }))
        : done(null, { user: username }),
    onConnect: (_, done) => {
      connections += 1
      done()
    },
    onRcptTo: (_, __, done) => answer(conduct.recipient, done),
    onData: (stream, session, done) => {
      // Hangs up after the first piece, in the middle of the mail.
      if (conduct.mail === 'drop') return void stream.once('data', () => hangUp())
      text(stream).then((raw) => {
        seen.push(headerOf(raw, 'Message-ID') ?? '')
        if (conduct.mail === 'take') received.push(asReceived(raw, session))
        answer(conduct.mail, done)
      }, done)
    },
    ...rest,
  })
  server.on('error', () => undefined)
  const tcp = server.listen(port, '127.0.0.1')
  tcp.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  await once(tcp, 'listening')
  return {
    port: (tcp.address() as AddressInfo).port,
    received,
    seen,
    conduct,
    get connections() {
      return connections
    },
    // As one that loses its power: nobody is told.
    close: () =>
      new Promise((resolve) => {
        hangUp()
        server.close(() => resolve())
      }),
  }
}

const headerOf = (raw: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)$`, 'im')
    .exec(raw.slice(0, raw.indexOf('\r\n\r\n') + 2))?.[1]
    ?.replaceAll(/\r\n[ \t]/g, ' ')

const asReceived = (raw: string, session: SMTPServerSession): Received => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
  const encoding = headerOf(raw, 'Content-Transfer-Encoding')
  const { mailFrom, rcptTo } = session.envelope
  return {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(({ address }) => address),
    raw,
    words: decode(body, encoding).replaceAll('\r\n', '\n').trim(),
    header: (name) => headerOf(raw, name),
    encrypted: session.secure,
    user: session.user as string | undefined,
  }
}

const decode = (body: string, encoding: string | undefined): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { officeStartSchema, toOfficeSchema, type DocumentAnswer, type FromOffice } from '../protocol/process-api.ts'
import { readInput } from '../protocol/read-input.ts'
import { createShellServices } from './ask-shell.ts'
import { createLog } from './diagnostics/log.ts'
import { installNetwork } from './network/install-network.ts'
import { parentChannel } from './parent-channel.ts'
import { createSession } from './session/session.ts'
import { keepHeapSmall } from './small-heap.ts'

/** The office process: everything between the screens and the server. It never imports electron. */
keepHeapSmall()
const start = officeStartSchema.parse(JSON.parse(process.argv[2] ?? '{}'))
mkdirSync(start.dataDir, { recursive: true, mode: 0o700 })
const log = createLog(start)
const channel = parentChannel()
const post = (message: FromOffice) => channel.post(message)
const { services, settle } = createShellServices(post, start.tokenTimeoutSeconds)
installNetwork(start, async (url) => (await services.describe([url])).proxies[url] ?? 'DIRECT')
const session = createSession({
  start,
  assetsDir: fileURLToPath(new URL('../../assets', import.meta.url)),
  services,
  now: () => new Date(),
  emit: (event) => post({ type: 'event', event }),
  log,
})

const call = async (name: string, input: unknown): Promise<unknown> => {
  const read = readInput(name, input)
  if (!read.ok) throw new LontarError('invalid_request', { detail: read.detail })
  const handler = (await session.handler(read.name)) as (input: unknown) => unknown
  return handler(read.input)
}

const contentTypes: Record<string, string> = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg' }

const document = async (path: string): Promise<DocumentAnswer> => {
  const bytes = await session.document(path)
  return {
    contentType: contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    data: Buffer.from(bytes).toString('base64'),
  }
}

const answer = async (id: number, what: string, work: () => Promise<unknown>): Promise<void> => {
  try {
    post({ type: 'answer', id, answer: { ok: true, value: await work() } })
  } catch (cause) {
    const error = LontarError.from(cause)
    post({ type: 'answer', id, answer: { ok: false, error: error.toMessage() } })
    log.failure(what, error)
  }
}

const close = async (): Promise<never> => {
  await session.close()
  process.exit(0)
}

channel.onMessage((raw) => {
  const message = toOfficeSchema.parse(raw)
  switch (message.type) {
    case 'call':
      return void answer(message.id, message.name, () => call(message.name, message.input))
    case 'document':
      return void answer(message.id, 'document', () => document(message.path))
    case 'answer':
      return settle(message)
    case 'happened':
      return session.happened(message.what)
    case 'opened':
      return session.opened(message.opened)
    case 'close':
      return void close()
  }
})
channel.onClosed(() => void close())
// Damage that some work in the background met ends the session with words; everything else ends the office, and the shell starts it again.
process.on('uncaughtException', (error) => {
  if (!session.metDamage(error)) throw error
})
post({ type: 'ready' })

import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { LontarError } from '../../src/protocol/errors/lontar-error.ts'
import type { ErrorMessage } from '../../src/protocol/errors/lontar-error.ts'
import type { TokenApi, TokenCall } from '../../src/protocol/token-api.ts'

export interface TokenProcess {
  pid: number
  /** Rejects with a `LontarError`; with `token_process_died` when the process ends before it answers. */
  call<Call extends TokenCall>(
    name: Call,
    input: z.input<TokenApi[Call]['input']>,
  ): Promise<z.output<TokenApi[Call]['output']>>
  /** Sends anything at all, for tests of the channel itself; resolves with the raw answer to `id`. */
  raw(message: { id: number }): Promise<unknown>
  /** Ends the process at once, as a supervisor ends a hanging driver. */
  kill(): void
  /** Closes the channel, as a parent that dies. */
  disconnect(): void
  exited: Promise<{ code: number | null; signal: string | null }>
  /** All that it wrote to stdout and stderr so far. */
  output(): string
}

export interface TokenProcessOptions {
  /** Over that of this process: SOFTHSM2_CONF, and the shim's. */
  env?: Record<string, string>
  /** Options of node itself. */
  execArgv?: string[]
}

type Answer = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: ErrorMessage }

/** The real token process, started as office starts it outside Electron. */
export const startTokenProcess = ({ env = {}, execArgv = [] }: TokenProcessOptions = {}): TokenProcess => {
  const script = fileURLToPath(new URL('../../src/token/index.ts', import.meta.url))
  const child = fork(script, { execArgv, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const waiting = new Map<number, { done: (answer: Answer) => void; fail: (error: Error) => void }>()
  let written = ''
  let lastId = 0

  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (written += text.toString()))
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.done(answer)
    waiting.delete(answer.id)
  })
  const exited = new Promise<{ code: number | null; signal: string | null }>((done) => {
    child.once('exit', (code, signal) => {
      for (const { fail } of waiting.values()) fail(new LontarError('token_process_died'))
      waiting.clear()
      done({ code, signal })
    })
  })
  const raw = (message: { id: number }): Promise<Answer> =>
    new Promise((done, fail) => {
      waiting.set(message.id, { done, fail })
      child.send(
        message,
        (error) => error !== null && fail(new LontarError('token_process_died', {}, { cause: error })),
      )
    })

  return {
    pid: child.pid ?? 0,
    async call(name, input) {
      const answer = await raw({ id: ++lastId, call: name, input } as { id: number })
      if (!answer.ok) throw LontarError.fromMessage(answer.error)
      return answer.value as never
    },
    raw,
    kill: () => void child.kill('SIGKILL'),
    disconnect: () => child.disconnect(),
    exited,
    output: () => written,
  }
}

import { z } from 'zod'
import type { Answer } from '../protocol/desktop-api.ts'
import { errorMessageSchema } from '../protocol/errors/lontar-error.ts'
import type { ErrorCode, ErrorParams } from '../protocol/errors/lontar-error.ts'
import type { TokenCall } from '../protocol/token-api.ts'
import type { ProcessChannel, Starter } from './process-channel.ts'
import { refuse } from './refuse.ts'

const tokenAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ id: z.number(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.number(), ok: z.literal(false), error: errorMessageSchema }),
])

export interface TokenDesk {
  ask(call: TokenCall, input: unknown, timeoutSeconds: number): Promise<Answer<unknown>>
  /** Ends the process; a request in hand is answered `token_process_died`. The next request starts a fresh one. */
  restart(): void
}

/**
 * The way to the token process: started when first needed, one request at a time, because a card does one thing at once.
 * Vendor code may hang or crash; then the request gets `token_timeout` or `token_process_died`, and the next a new process.
 */
export const openTokenDesk = (starter: Starter): TokenDesk => {
  let process: ProcessChannel | null = null
  let inHand: { id: number; settle(answer: Answer<unknown>): void } | null = null
  let lastId = 0
  let line: Promise<unknown> = Promise.resolve()

  const giveUp = (gone: ProcessChannel | null, code: ErrorCode, params: ErrorParams = {}) => {
    // A late exit of a process that was already replaced concerns nobody.
    if (gone === null || gone !== process) return
    process = null
    gone.kill()
    inHand?.settle(refuse(code, params))
  }

  const begin = (): ProcessChannel => {
    const started = starter.start('token', [])
    started.onMessage((message) => {
      const answer = tokenAnswerSchema.safeParse(message)
      if (!answer.success) return giveUp(started, 'token_process_died')
      if (process !== started || answer.data.id !== inHand?.id) return
      inHand.settle(answer.data.ok ? { ok: true, value: answer.data.value } : answer.data)
    })
    started.onExit(() => giveUp(started, 'token_process_died'))
    return started
  }

  const one = (call: TokenCall, input: unknown, timeoutSeconds: number) =>
    new Promise<Answer<unknown>>((resolve) => {
      const asked = (process ??= begin())
      const id = ++lastId
      const timer = setTimeout(() => giveUp(asked, 'token_timeout', { seconds: timeoutSeconds }), timeoutSeconds * 1000)
      const settle = (answer: Answer<unknown>) => {
        clearTimeout(timer)
        inHand = null
        resolve(answer.ok ? { ok: true, value: answer.value } : { ok: false, error: answer.error })
      }
      inHand = { id, settle }
      asked.post({ id, call, input })
    })

  return {
    ask(call, input, timeoutSeconds) {
      const answered = line.then(() => one(call, input, timeoutSeconds))
      line = answered
      return answered
    },
    restart: () => giveUp(process, 'token_process_died'),
  }
}

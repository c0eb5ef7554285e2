import { z } from 'zod'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { tokenApi } from '../protocol/token-api.ts'
import type { TokenApi, TokenCall } from '../protocol/token-api.ts'
import type { Channel } from './channel.ts'
import type { InTurn } from './in-turn.ts'

export type TokenHandlers = {
  [Call in TokenCall]: (input: z.output<TokenApi[Call]['input']>) => Promise<z.input<TokenApi[Call]['output']>>
}

const requestSchema = z.object({
  id: z.number(),
  call: z.enum(Object.keys(tokenApi) as [TokenCall]),
  input: z.unknown(),
})

/** Answers requests one at a time, in the order they came. */
export const serve = (channel: Channel, handlers: TokenHandlers, inTurn: InTurn): void =>
  channel.onMessage((message) => void inTurn(() => answer(channel, handlers, message)))

const answer = async (channel: Channel, handlers: TokenHandlers, message: unknown): Promise<void> => {
  const id = (message as { id?: unknown } | null)?.id
  // Without a number nobody can be answered.
  if (typeof id !== 'number') return
  try {
    channel.post({ id, ok: true, value: await run(handlers, message) })
  } catch (error) {
    const known = LontarError.from(error)
    if (known.code === 'internal') report(error)
    channel.post({ id, ok: false, error: known.toMessage() })
  }
}

const run = async (handlers: TokenHandlers, message: unknown): Promise<unknown> => {
  const { call, input } = checked(requestSchema, message)
  switch (call) {
    case 'list':
      return handlers.list(checked(tokenApi.list.input, input))
    case 'reveal':
      return handlers.reveal(checked(tokenApi.reveal.input, input))
    case 'openSession':
      return handlers.openSession(checked(tokenApi.openSession.input, input))
    case 'signIn':
      return handlers.signIn(checked(tokenApi.signIn.input, input))
    case 'closeSession':
      return handlers.closeSession(checked(tokenApi.closeSession.input, input))
    case 'sign':
      return handlers.sign(checked(tokenApi.sign.input, input))
  }
}

/** Says which field is wrong and never what was in it: it could be the PIN. */
const checked = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const detail = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join(', ')
  throw new LontarError('invalid_request', { detail })
}

/** Name and places only, to stderr: a message written elsewhere could quote what it was given. */
const report = (error: unknown): void => {
  if (!(error instanceof Error)) return
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  console.error([`token: ${error.name}`, ...places].join('\n'))
}

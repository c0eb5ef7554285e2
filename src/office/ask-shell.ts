import { LontarError, errorMessageSchema } from '../protocol/errors/lontar-error.ts'
import { shellFactsSchema, type FromOffice, type ShellService, type ToOffice } from '../protocol/process-api.ts'
import { tokenApi } from '../protocol/token-api.ts'
import type { ShellServices } from './desk/shell-services.ts'

type ShellAnswer = Extract<ToOffice, { type: 'answer' }>

/** The services of the shell, as functions; `settle` takes the shell's answers. */
export const createShellServices = (
  post: (message: FromOffice) => void,
  tokenTimeoutSeconds: number,
): { services: ShellServices; settle: (message: ShellAnswer) => void } => {
  const pending = new Map<number, (answer: ShellAnswer['answer']) => void>()
  let last = 0

  const ask = async (service: ShellService, input: unknown): Promise<unknown> => {
    const id = ++last
    const answer = await new Promise<ShellAnswer['answer']>((resolve) => {
      pending.set(id, resolve)
      post({ type: 'ask', id, service, input })
    })
    if (answer.ok) return answer.value
    throw LontarError.fromMessage(errorMessageSchema.parse(answer.error))
  }

  const bytes = async (service: 'secrets.seal' | 'secrets.open', data: Buffer): Promise<Buffer> => {
    const answer = (await ask(service, { data: data.toString('base64') })) as { data: string }
    return Buffer.from(answer.data, 'base64')
  }

  return {
    services: {
      token: async (call, input, limits) => {
        const timeoutSeconds = Math.min(limits?.timeoutSeconds ?? tokenTimeoutSeconds, tokenTimeoutSeconds)
        const value = await ask('token', { call, input, timeoutSeconds })
        return tokenApi[call].output.parse(value) as never
      },
      secrets: { seal: (data) => bytes('secrets.seal', data), open: (data) => bytes('secrets.open', data) },
      notify: async (title, body, place) => void (await ask('notify', { title, body, place })),
      describe: async (urls) => shellFactsSchema.parse(await ask('describe', { urls })),
    },
    settle(message) {
      pending.get(message.id)?.(message.answer)
      pending.delete(message.id)
    },
  }
}

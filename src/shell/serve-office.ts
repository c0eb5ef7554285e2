import { shellServices } from '../protocol/process-api.ts'
import type { ShellService } from '../protocol/process-api.ts'
import type { Answer } from '../protocol/desktop-api.ts'
import { answerOf, refuse } from './refuse.ts'
import type { ShellServices } from './shell.ts'
import type { TokenDesk } from './token-desk.ts'

/** Does what the office asks of its shell. The office's own input is checked too: a broken office must not break the shell. */
export const serveOffice = async (
  services: ShellServices,
  desk: TokenDesk,
  service: ShellService,
  input: unknown,
): Promise<Answer<unknown>> => {
  if (!shellServices[service].safeParse(input).success) return refuse('invalid_request', { detail: service })
  switch (service) {
    case 'token': {
      const asked = shellServices.token.parse(input)
      return desk.ask(asked.call, asked.input, asked.timeoutSeconds)
    }
    case 'token.restart':
      desk.restart()
      return { ok: true, value: {} }
    case 'secrets.seal':
      return answerOf(() =>
        overBytes(shellServices[service].parse(input).data, (bytes) => services.secrets.seal(bytes)),
      )
    case 'secrets.open':
      return answerOf(() =>
        overBytes(shellServices[service].parse(input).data, (bytes) => services.secrets.open(bytes)),
      )
    case 'notify':
      return answerOf(async () => {
        await services.notify(shellServices.notify.parse(input))
        return {}
      })
    case 'describe':
      return answerOf(() => services.describe(shellServices.describe.parse(input).urls))
  }
}

const overBytes = async (data: string, change: (bytes: Buffer) => Promise<Buffer>): Promise<{ data: string }> => ({
  data: (await change(Buffer.from(data, 'base64'))).toString('base64'),
})

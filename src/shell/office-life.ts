import type { Answer } from '../protocol/desktop-api.ts'
import { fromOfficeSchema } from '../protocol/process-api.ts'
import type { FromOffice, ToOffice } from '../protocol/process-api.ts'
import type { ProcessChannel } from './process-channel.ts'
import { refuse } from './refuse.ts'

export type OfficeRequest = { type: 'call'; name: string; input: unknown } | { type: 'document'; path: string }
type Heard = Exclude<FromOffice, { type: 'answer' }>

/** One office process from before its start to its end, with all that was asked of it. */
export interface OfficeLife {
  request(request: OfficeRequest): Promise<Answer<unknown>>
  post(message: ToOffice): void
  /** Once the office is ready; answered by nothing. */
  later(message: ToOffice): void
  /** Joins the started process. What was requested before waits until the office says `ready`. */
  begin(channel: ProcessChannel, hear: (message: Heard) => void): void
  /** Nothing more will come: every open request is answered `office_restarted`, or that it stopped. */
  end(why?: 'office_restarted' | 'office_stopped'): void
}

export const createOfficeLife = (): OfficeLife => {
  const open = new Map<number, (answer: Answer<unknown>) => void>()
  let unsent: ToOffice[] | null = []
  let process: ProcessChannel | null = null
  let lastId = 0

  return {
    request: (request) =>
      new Promise((resolve) => {
        const id = ++lastId
        open.set(id, resolve)
        if (unsent === null) process?.post({ ...request, id })
        else unsent.push({ ...request, id })
      }),
    post: (message) => process?.post(message),
    later: (message) => void (unsent === null ? process?.post(message) : unsent.push(message)),
    begin(channel, hear) {
      process = channel
      channel.onMessage((raw) => {
        const message = fromOfficeSchema.safeParse(raw)
        if (!message.success) return
        if (message.data.type === 'answer') {
          open.get(message.data.id)?.(message.data.answer)
          open.delete(message.data.id)
          return
        }
        if (message.data.type === 'ready') {
          for (const waiting of unsent ?? []) channel.post(waiting)
          unsent = null
        }
        hear(message.data)
      })
    },
    end(why = 'office_restarted') {
      for (const answer of open.values()) answer(refuse(why))
      open.clear()
      unsent = []
    },
  }
}

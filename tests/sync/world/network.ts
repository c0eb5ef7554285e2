import { LontarError, type ErrorCode } from '../../../src/protocol/errors/lontar-error.ts'
import type { Dice } from './dice.ts'
import type { Story } from './story.ts'

/** One request on its way to the server, or its answer on the way back. */
export interface Message {
  from: string
  call: string
  /** Does the server's part when the request arrives. */
  arrive: () => Promise<unknown>
  coming: { value: unknown } | { error: unknown } | null
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

/** How a link may fail, each with the probability for one message. */
export interface NetworkFaults {
  drop: number
  duplicate: number
  /** The sender gives up waiting; the request arrives all the same, later. */
  late: number
  /** A proxy, a captive portal or a broken server answers in its place. */
  strange: number
  /** Any message may overtake any other. */
  reorder: boolean
}

export const calmNetwork: NetworkFaults = { drop: 0, duplicate: 0, late: 0, strange: 0, reorder: false }

export interface Network {
  send(message: Omit<Message, 'coming' | 'resolve' | 'reject'>): Promise<unknown>
  onTheWay(): number
  /** Moves one message on: to the server, or its answer home. Does not wait for the server's work. */
  moveOne(faults: NetworkFaults, dice: Dice, story: Story, isOpen: (from: string, way: 'out' | 'in') => boolean): void
}

const fail = (message: Message, code: ErrorCode): void =>
  message.reject(new LontarError(code, { seconds: 20, address: 'server', status: 502 }))

const strangers: ErrorCode[] = ['server_failed', 'server_not_lontar']

export const createNetwork = (): Network => {
  let messages: Message[] = []
  const take = (message: Message) => void (messages = messages.filter((other) => other !== message))
  const ghost = (message: Message): Message => ({ ...message, resolve: () => {}, reject: () => {} })

  const deliver = (message: Message): void => {
    const answered = (coming: Message['coming']) => {
      message.coming = coming
      messages.push(message)
    }
    message.arrive().then(
      (value) => answered({ value }),
      (error: unknown) => answered({ error }),
    )
  }

  return {
    send: (request) =>
      new Promise((resolve, reject) => void messages.push({ ...request, coming: null, resolve, reject })),
    onTheWay: () => messages.length,
    moveOne(faults, dice, story, isOpen) {
      const message = faults.reorder ? dice.pick(messages) : messages[0]
      if (!message) return
      take(message)
      const { from, call } = message
      const lose = (code: ErrorCode, what: string) => {
        story.tell(() => `${from}: ${call} ${what}`)
        fail(message, code)
      }
      if (!message.coming) {
        if (!isOpen(from, 'out')) return fail(message, 'server_unreachable')
        if (dice.chance(faults.drop)) return lose('server_slow', 'never reaches the server')
        if (dice.chance(faults.strange)) return lose(dice.pick(strangers), 'is answered by a stranger')
        if (dice.chance(faults.duplicate)) {
          story.tell(() => `${from}: ${call} is on the way twice`)
          messages.push(ghost(message))
        }
        if (!dice.chance(faults.late)) return deliver(message)
        messages.push(ghost(message))
        return lose('server_slow', 'is given up, and arrives later')
      }
      if (!isOpen(from, 'in')) return fail(message, 'server_unreachable')
      if (dice.chance(faults.drop)) return lose('server_slow', 'was done, its answer is lost')
      if (dice.chance(faults.strange))
        return lose(dice.pick(strangers), 'was done, its answer is replaced by a stranger')
      if ('value' in message.coming) message.resolve(message.coming.value)
      else message.reject(message.coming.error)
    },
  }
}

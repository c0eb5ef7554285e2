import type { Dice } from '../sync/world/dice.ts'
import { requestLength } from './request-length.ts'
import { gatewayPage, portalPage } from './strange-pages.ts'

/** What a fault may do with one connection. Bytes of one direction keep their order, whatever their delay. */
export interface Line {
  toServer(bytes: Buffer, afterMs?: number): void
  toClient(bytes: Buffer, afterMs?: number): void
  /** The same bytes once more, on a connection of their own; what is answered there nobody hears. */
  again(bytes: Buffer): void
  /** RST to both ends. */
  reset(): void
  /** The ordinary end of a connection, after what was sent. */
  hangUp(): void
}

/** One request on its way up and its answer on its way down. */
export interface Passage {
  up(bytes: Buffer): void
  down(bytes: Buffer): void
}

export type Fault = (line: Line, dice: Dice) => Passage

const through = (line: Line): Passage => ({
  up: (bytes) => line.toServer(bytes),
  down: (bytes) => line.toClient(bytes),
})
const swallow = () => {}

/** Passes so many bytes and then does something else, once. */
const upTo = (limit: number, pass: (bytes: Buffer) => void, then: () => void): ((bytes: Buffer) => void) => {
  let left = limit
  return (bytes) => {
    if (left <= 0) return
    pass(bytes.subarray(0, left))
    left -= bytes.length
    if (left <= 0) then()
  }
}

/** How a network goes wrong; each kind is one request's bad luck. */
export const faults = {
  clear: (line) => through(line),

  delay(line, dice) {
    const base = 20 + dice.below(300)
    const jitter = () => base + dice.below(150)
    return {
      up: (bytes) => line.toServer(bytes, jitter()),
      down: (bytes) => line.toClient(bytes, jitter()),
    }
  },

  /** A lost packet: nothing for as long as a retransmission takes, then all of it. */
  stall(line, dice) {
    const pause = 200 + dice.below(1500)
    const up = dice.chance(0.5)
    return {
      up: (bytes) => line.toServer(bytes, up ? pause : 0),
      down: (bytes) => line.toClient(bytes, up ? 0 : pause),
    }
  },

  reset(line, dice) {
    const after = 1 + dice.below(1500)
    if (dice.chance(0.5)) return { ...through(line), up: upTo(after, line.toServer, line.reset) }
    return { ...through(line), down: upTo(after, line.toClient, line.reset) }
  },

  /** Accepts and never answers. */
  half_open: () => ({ up: swallow, down: swallow }),

  black_hole_up: (line, dice) => ({ ...through(line), up: upTo(1 + dice.below(400), line.toServer, swallow) }),

  /** The server does what is asked, and nobody learns of it. */
  black_hole_down: (line) => ({ ...through(line), down: swallow }),

  truncated: (line, dice) => ({ ...through(line), down: upTo(1 + dice.below(600), line.toClient, line.hangUp) }),

  /** A proxy that repeats a request: the copy comes beside the original, or before it. */
  duplicate(line, dice) {
    const copyFirst = dice.chance(0.5)
    let whole = Buffer.alloc(0)
    let copied = false
    const copy = (bytes: Buffer) => {
      whole = Buffer.concat([whole, bytes])
      if (copied || whole.length < requestLength(whole)) return
      copied = true
      line.again(whole)
      if (copyFirst) line.toServer(whole, 100)
    }
    return {
      up(bytes) {
        if (!copyFirst) line.toServer(bytes)
        copy(bytes)
      },
      down: (bytes) => line.toClient(bytes),
    }
  },

  /** A captive portal answers for everybody. */
  portal: (line, dice) => answerInstead(line, portalPage(dice)),

  /** The proxy in front has its own trouble; sometimes only after it has handed the request on. */
  gateway(line, dice) {
    const page = gatewayPage(dice)
    if (dice.chance(0.5)) return answerInstead(line, page)
    let told = false
    return {
      up: (bytes) => line.toServer(bytes),
      down() {
        if (!told) line.toClient(page)
        if (!told) line.hangUp()
        told = true
      },
    }
  },

  drip(line, dice) {
    const size = 40 + dice.below(200)
    return {
      up: (bytes) => line.toServer(bytes),
      down(bytes) {
        for (let at = 0, ms = 0; at < bytes.length; at += size, ms += 15)
          line.toClient(bytes.subarray(at, at + size), ms)
      },
    }
  },
} satisfies Record<string, Fault>

const answerInstead = (line: Line, page: Buffer): Passage => {
  let told = false
  return {
    up() {
      if (!told) line.toClient(page)
      if (!told) line.hangUp()
      told = true
    },
    down: swallow,
  }
}

/** `refused`: nothing listens there, as where a name leads nowhere or a cable is out. */
export type FaultKind = keyof typeof faults | 'refused'
export const faultKinds = [...(Object.keys(faults) as (keyof typeof faults)[]), 'refused'] as const

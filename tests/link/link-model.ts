import type { Dice } from '../sync/world/dice.ts'

/** A line as a leader on the road has it. The same in both directions. */
export interface LinkRules {
  bitsPerSecond: number
  /** Of an empty packet on an empty line. */
  roundTripSeconds: number
  /** Share of packets that are lost, each by itself. */
  loss: number
}
export const leadersLink: LinkRules = { bitsPerSecond: 128_000, roundTripSeconds: 0.8, loss: 0.05 }

/** What a sender knows of its line; it outlives a single answer on the same connection. */
export interface Window {
  segments: number
  threshold: number
}
/** Ten segments to begin with (RFC 6928). */
export const freshWindow = (): Window => ({ segments: 10, threshold: Infinity })

/** Payload of a segment: an Ethernet frame less IP and TCP headers with time stamps (52 bytes, sent along). */
const segmentBytes = 1448
const headerBytes = 52
/** As long as a sender waits for any sign of life, in round trips: tail loss probe (RFC 8985) and time-out. Doubled each time. */
const silence = 2

interface Sending {
  segment: number
  sentAt: number
  lost: boolean
  /** How many segments that were sent after this one have been acknowledged. */
  heardAfter: number
}

/**
 * How long it takes until all of `bytes` has arrived, by a small simulation of TCP in virtual time: slow start, additive growth,
 * halving at a loss (Reno; CUBIC is held to the same average on such lines, RFC 9438, 4.3), selective acknowledgements, a loss seen by
 * three later segments, or by silence. Acknowledgements are not lost: later ones say the same. The line has no other traffic.
 *
 * @param window is brought up to date
 */
export const transferSeconds = (bytes: number, window: Window, rules: LinkRules, dice: Dice): number => {
  const { bitsPerSecond, roundTripSeconds, loss } = rules
  const count = Math.max(1, Math.ceil(bytes / segmentBytes))
  const wireSeconds = (segment: number) => {
    const payload = segment === count - 1 ? bytes - segment * segmentBytes : segmentBytes
    return ((payload + headerBytes) * 8) / bitsPerSecond
  }
  const due = Array.from({ length: count }, (_, segment) => segment)
  const flying: Sending[] = []
  let arrivedAt = 0
  let arrived = 0
  let now = 0
  let lineFree = 0
  let patience = silence
  let halvedAt = -Infinity

  const halve = () => {
    // Once a round trip: the losses of one window are one sign.
    if (now - halvedAt < roundTripSeconds) return
    halvedAt = now
    window.threshold = Math.max(2, window.segments / 2)
    window.segments = window.threshold
  }

  const takeLost = (isLost: (sending: Sending) => boolean) => {
    const gone = flying.filter(isLost)
    if (gone.length === 0) return
    gone.forEach((sending) => flying.splice(flying.indexOf(sending), 1))
    due.unshift(...gone.map((sending) => sending.segment))
    halve()
  }

  while (arrived < count) {
    while (due.length > 0 && flying.length < Math.floor(window.segments)) {
      const segment = due.shift()!
      lineFree = Math.max(now, lineFree) + wireSeconds(segment)
      flying.push({ segment, sentAt: lineFree, lost: dice.chance(loss), heardAfter: 0 })
    }
    const next = flying.find((sending) => !sending.lost)
    if (!next) {
      // Nothing that was sent will be heard of.
      now = Math.max(now, flying.at(-1)!.sentAt) + patience * roundTripSeconds
      patience *= 2
      takeLost(() => true)
      continue
    }
    flying.splice(flying.indexOf(next), 1)
    arrived++
    patience = silence
    arrivedAt = Math.max(arrivedAt, next.sentAt + roundTripSeconds / 2)
    now = next.sentAt + roundTripSeconds
    window.segments += window.segments < window.threshold ? 1 : 1 / window.segments
    for (const sending of flying) if (sending.sentAt < next.sentAt) sending.heardAfter++
    takeLost((sending) => sending.lost && sending.heardAfter >= 3)
  }
  return arrivedAt
}

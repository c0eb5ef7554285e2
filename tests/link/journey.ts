import type { Dice } from '../sync/world/dice.ts'
import { freshWindow, transferSeconds, type LinkRules, type Window } from './link-model.ts'
import type { Crossing } from './wire.ts'

export interface Journey {
  bytes: number
  /** Those of new connections (TCP and TLS 1.3, one each) among them. */
  roundTrips: number
  seconds: number
}

/** [guess] A chain of two ECDSA certificates, as a server of today sends it; what the client sends. */
const handshake = { hello: 600, certificates: 3500 }
/** TLS 1.3: a record of at most 16 KB has 22 bytes of its own. */
const inRecords = (bytes: number): number => bytes + Math.ceil(bytes / 16384) * 22

/**
 * What a recorded exchange would have taken over HTTPS on such a link: one request after the other, as they came, with no time for the
 * computers at both ends.
 */
export const journeyOf = (crossings: Crossing[], rules: LinkRules, dice: Dice): Journey => {
  const windows = new Map<number, { up: Window; down: Window }>()
  const journey: Journey = { bytes: 0, roundTrips: 0, seconds: 0 }
  const cross = (bytes: number, window: Window) => {
    journey.bytes += bytes
    journey.seconds += transferSeconds(bytes, window, rules, dice)
  }
  for (const { connection, up, down } of crossings) {
    let known = windows.get(connection)
    if (!known) {
      windows.set(connection, (known = { up: freshWindow(), down: freshWindow() }))
      // SYN and its answer, which have no window to fill.
      cross(0, freshWindow())
      cross(0, freshWindow())
      cross(handshake.hello, known.up)
      cross(handshake.certificates, known.down)
      journey.roundTrips += 2
    }
    cross(inRecords(up), known.up)
    cross(inRecords(down), known.down)
    journey.roundTrips++
  }
  return journey
}

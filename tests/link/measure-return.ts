import { createDice } from '../sync/world/dice.ts'
import { journeyOf } from './journey.ts'
import { leadersLink } from './link-model.ts'
import { leadersReturn } from './leaders-return.ts'

/** What the office promises a leader who is back on a poor line. */
export const promised = { seconds: 30, roundTrips: 12 } as const

/** Losses fall differently each time: so many journeys over what was once recorded. */
const journeys = 201

export interface ReturnMeasured {
  changes: number
  /** Distinct letters among the changes: of each the latest state is told, once. */
  letters: number
  bytes: number
  roundTrips: number
  /** Until the last letter of the list has come; words for the search and files come after. Half of the journeys are quicker. */
  simulatedSeconds: number
  /** Nineteen of twenty journeys are quicker. */
  slowSeconds: number
  missing: number
}

export const measureReturn = async (letters: number): Promise<ReturnMeasured> => {
  const { changes, letters: came, missing, crossings } = await leadersReturn({ letters, seed: 'a fortnight' })
  const all = Array.from({ length: journeys }, (_, index) =>
    journeyOf(crossings, leadersLink, createDice(`way ${index}`)),
  )
  const seconds = all.map((journey) => journey.seconds).toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(seconds[Math.floor(journeys * share)]! * 10) / 10
  const { bytes, roundTrips } = all[0]!
  return { changes, letters: came, bytes, roundTrips, simulatedSeconds: at(0.5), slowSeconds: at(0.95), missing }
}

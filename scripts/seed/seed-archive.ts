import type { ArchiveRecord } from '../../src/domain/letter.ts'
import type { Chance } from './chance.ts'
import { myActor } from './seed-letters.ts'
import { secretariat } from './seed-province.ts'

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Put away a year after it came, with the retention of its code. */
export const archiveOf = (chance: Chance, classification: string, at: string): ArchiveRecord => {
  const archived = daysAfter(at.slice(0, 10), 365)
  const active = 365 * (1 + (classification.length % 2))
  const fate = chance.is(0.7) ? 'musnah' : chance.is(0.6) ? 'permanen' : 'dinilai'
  return {
    unitId: secretariat,
    archived: { by: myActor, at: `${archived}T03:00:00.000Z` },
    classification,
    activeUntil: daysAfter(at.slice(0, 10), active),
    inactiveUntil: daysAfter(at.slice(0, 10), active + 730),
    fate,
  }
}

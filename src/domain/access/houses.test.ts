import { property } from 'fast-check'
import { expect, test } from 'vitest'
import { positionOf, positionsOf } from '../directory.ts'
import type { Letter } from '../letter.ts'
import { letterSchema } from '../letter.ts'
import { viewFor } from '../letter-views.ts'
import { livingUnit, worksFor } from '../living-unit.ts'
import { receivesLetters } from '../lifecycle/delivery.ts'
import { attempt, situation, type Situation } from '../testing/arbitrary-letter.ts'
import { assertUntilSeen } from '../testing/until-seen.ts'

/** Over random lives of letters in random provinces: what the houses that a letter goes through see of each other. */
const everyView = (
  check: (view: Letter, personId: string, situation: Situation) => void,
  seen: () => boolean = () => true,
) =>
  assertUntilSeen(
    property(situation, (found) => {
      for (const { id } of found.directory.people) {
        const view = viewFor(found.letter, found.directory, id, found.day)
        if (view) check(view, id, found)
      }
    }),
    80,
    seen,
  )

/** By the letter of the rule, written down anew: who has a seat in which house. */
const housesOf = ({ directory, day }: Situation, personId: string): Set<string> =>
  new Set(
    directory.units
      .map((unit) => unit.id)
      .filter((id) => positionsOf(directory, personId, day).some((seat) => worksFor(seat, id, directory, day))),
  )

test('no house sees the archive of another, nor its dispositions unless it was given one', () => {
  const seen = { dispositions: 0, hidden: 0, archives: 0 }
  everyView(
    (view, personId, found) => {
      const houses = housesOf(found, personId)
      const seats = new Set(positionsOf(found.directory, personId, found.day).map((p) => p.id))
      expect((view.archives ?? []).filter((record) => !houses.has(record.unitId))).toEqual([])
      const trees = new Map((found.letter.dispositions ?? []).map((d) => [d.id, d]))
      const rootOf = (id: string): string => {
        const parent = trees.get(id)?.parentId
        return parent ? rootOf(parent) : id
      }
      const given = [...trees.values()].filter(
        (d) => seats.has(d.by.positionId) || d.to.some((r) => seats.has(r.positionId) && !r.cancelled),
      )
      const branches = new Set(given.map((d) => rootOf(d.id)))
      for (const d of view.dispositions ?? []) {
        expect(houses.has(d.unitId) || branches.has(rootOf(d.id)), 'somebody else’s instructions').toBe(true)
        seen.dispositions++
      }
      seen.hidden += (found.letter.dispositions?.length ?? 0) - (view.dispositions?.length ?? 0)
      seen.archives += view.archives?.length ?? 0
    },
    () => Math.min(...Object.values(seen)) > 0,
  )
})

test('I7: whoever was given a disposition sees its letter, and whoever does not see the letter sees no disposition', () => {
  let given = 0
  assertUntilSeen(
    property(situation, ({ letter, directory, day }) => {
      for (const d of letter.dispositions ?? []) {
        for (const { positionId, cancelled } of d.to) {
          for (const a of directory.appointments) {
            if (a.positionId !== positionId || a.holding !== 'definitif' || cancelled) continue
            if (a.from > day || (a.until !== null && a.until < day)) continue
            const view = viewFor(letter, directory, a.personId, day)
            expect(view?.dispositions?.map((one) => one.id)).toContain(d.id)
            expect(view?.envelope).toBeUndefined()
            given++
          }
        }
      }
    }),
    100,
    () => given > 0,
  )
})

test('a letter that was taken back is nobody’s there, unless they have to do with it otherwise', () => {
  let gone = 0
  assertUntilSeen(
    property(situation, (found) => {
      const { letter, directory, day } = found
      for (const taken of letter.deliveries.filter((d) => d.withdrawn)) {
        const withoutIt = { ...letter, deliveries: letter.deliveries.filter((d) => d !== taken) }
        for (const { id } of directory.people) {
          const view = viewFor(letter, directory, id, day)
          const other = viewFor(withoutIt, directory, id, day)
          if (other === null) {
            expect(view).toBeNull()
            gone++
          } else expect(view?.dispositions).toEqual(other.dispositions)
        }
      }
    }),
    150,
    () => gone > 0,
  )
})

test('of what a house has destroyed nobody there has a word, a file or a note, and nobody acts on it any more', () => {
  let destroyed = 0
  everyView(
    (view, personId, { letter, directory, day }) => {
      if (view.state !== 'dimusnahkan') return
      destroyed++
      const told = JSON.stringify({ ...view, content: { ...view.content, subject: '' } })
      expect(told).not.toMatch(/Dengan hormat|Catatan|Isi surat|Setuju|Mohon|eeee|cccc|bbbb|aaaa|dddd/)
      for (const seat of positionsOf(directory, personId, day)) {
        const holding = directory.appointments.find((a) => a.personId === personId && a.positionId === seat.id)!.holding
        const actor = { personId, positionId: seat.id, holding }
        const step = attempt(view, { kind: 'letter.read', unitId: seat.unitId }, actor, directory, day)
        expect(step === null || step === view).toBe(true)
      }
      expect(letter.archives?.some((record) => record.destruction?.approved)).toBe(true)
    },
    () => destroyed > 0,
  )
})

test('whatever becomes of a letter, a view of it has the shape that a laptop reads', () => {
  everyView((view) => {
    const parsed = letterSchema.safeParse(view)
    expect(parsed.error?.issues).toBeUndefined()
  })
})

test('an unread letter always has somebody to open it, where anybody works in the house or its successor', () => {
  let open = 0
  assertUntilSeen(
    property(situation, ({ letter, directory, day }) => {
      for (const { unitId, positionId, read, withdrawn } of letter.deliveries) {
        if (read || withdrawn || positionId !== undefined || letter.updatedAt.slice(0, 10) > day) continue
        const home = livingUnit(unitId, directory, day)
        const holders = directory.appointments.filter((a) => {
          const seat = positionOf(directory, a.positionId)
          const holds = a.from <= day && (a.until === null || day <= a.until)
          return holds && a.holding === 'definitif' && seat?.unitId === home && receivesLetters(seat)
        })
        for (const { personId } of holders) expect(viewFor(letter, directory, personId, day)).not.toBeNull()
        open += holders.length
      }
    }),
    80,
    () => open > 0,
  )
})

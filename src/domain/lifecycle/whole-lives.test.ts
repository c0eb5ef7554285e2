import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { positionOf, type Directory } from '../directory.ts'
import type { LetterIntent } from '../letter-intents.ts'
import type { Letter, LetterState } from '../letter.ts'
import { attempt, life, runs } from '../testing/arbitrary-letter.ts'
import { assertUntilSeen } from '../testing/until-seen.ts'

/** Where a letter may go from each state: the whole graph, written down anew. What a house does for itself moves nothing. */
const roads: Record<LetterState | 'none', LetterState[]> = {
  none: ['draf', 'diterima'],
  draf: ['draf', 'diajukan', 'diperiksa', 'dibatalkan'],
  diajukan: ['diajukan', 'diperiksa', 'draf', 'dibatalkan'],
  diperiksa: ['diperiksa', 'siap_ttd', 'diajukan', 'draf', 'dibatalkan'],
  siap_ttd: ['siap_ttd', 'ditandatangani', 'dikirim', 'diajukan', 'draf', 'dibatalkan'],
  ditandatangani: ['dikirim', 'siap_ttd'],
  diperkuat: [],
  dikirim: ['dikirim', 'diterima', 'diarsip'],
  diterima: ['diterima', 'diarsip'],
  diarsip: ['diarsip'],
  dimusnahkan: [],
  ditolak: [],
  dibatalkan: ['dibatalkan'],
  hasil_tidak_pasti: [],
}
const sent: LetterState[] = ['dikirim', 'diterima', 'diarsip']

test('a letter moves along the allowed roads only, a version at a time, and what is sent is numbered and signed', () => {
  const passed = new Set<string>()
  assert(
    property(life, ({ taken }) => {
      for (const { before, after, intent } of taken) {
        const from = before?.state ?? 'none'
        expect(roads[from], `${intent.kind} from ${from}`).toContain(after.state)
        passed.add(`${from} ${after.state}`)
        // To be sent is the server's own step on top of the one that let it go.
        const sends = after.history.at(-1)?.action === 'dikirim' && before?.history.length !== after.history.length
        expect(after.version).toBe((before?.version ?? 0) + (sends ? 2 : 1))
        if (sent.includes(after.state) && !after.permit) {
          expect(after.signedPdf).not.toBeNull()
          if (!after.outside) expect(after.number).not.toBeNull()
        }
        if (before?.number) expect(after.number, 'a number stays the letter’s').toEqual(before.number)
      }
    }),
    // Of few lives some road is missed now and then.
    runs(1200),
  )
  const never = Object.entries(roads).flatMap(([from, to]) =>
    to.filter((state) => !passed.has(`${from} ${state}`)).map((state) => `${from} → ${state}`),
  )
  // Giving letters up is not in the random lives.
  expect(never.filter((road) => !road.endsWith('dibatalkan'))).toEqual([])
})

test('the same step again changes nothing, or is refused', () => {
  // A report, a letter handed over outside or an edit may well be given twice.
  const repeatable: LetterIntent['kind'][] = [
    'letter.edit',
    'letter.answer_disposition',
    'letter.correct_record',
    'permit.correct',
    'permit.note_notice',
  ]
  let counted = 0
  assertUntilSeen(
    property(life, ({ taken, directory }) => {
      for (const { after, intent, actor, day } of taken) {
        if (repeatable.includes(intent.kind)) continue
        const again = attempt(after, intent, actor, directory, day)
        if (intent.kind === 'letter.dispose') {
          expect(again, 'given twice it counts once').toBe(after)
          counted++
        } else if (again !== null) expect(again).toBe(after)
      }
    }),
    100,
    () => counted > 0,
  )
})

/** Of the houses that a letter was sent to each acts for itself: in what order the server hears them is all one. */
test('what two houses do with a letter comes to the same, whoever is heard first', () => {
  let mixed = 0
  assertUntilSeen(
    property(life, array(constantFrom(0, 1), { maxLength: 24 }), ({ taken, directory }, turns) => {
      const start = taken.findIndex(({ after }) => sent.includes(after.state))
      const later = taken.slice(start + 1).filter(({ intent }) => houseOf(intent, taken.at(-1)!.after) !== null)
      const houses = Object.values(Object.groupBy(later, ({ intent }) => houseOf(intent, taken.at(-1)!.after)!))
      // Whoever is given a disposition by another house depends on that one.
      if (start < 0 || houses.length !== 2 || crossesHouses(taken.at(-1)!.after, directory)) return
      const [one, two] = houses as [typeof later, typeof later]
      const play = (steps: typeof later) =>
        steps.reduce(
          (letter, { intent, actor, day }) => attempt(letter, intent, actor, directory, day) ?? letter,
          taken[start]!.after,
        )
      const first = play([...one, ...two])
      const queues = [[...one], [...two]]
      const shuffled = [...turns.flatMap((turn) => queues[turn]!.shift() ?? []), ...queues.flat()]
      expect(settled(play(shuffled))).toEqual(settled(first))
      mixed++
    }),
    250,
    () => mixed > 0,
  )
})

const crossesHouses = ({ dispositions = [] }: Letter, directory: Directory): boolean =>
  dispositions.some((d) => d.to.some((r) => positionOf(directory, r.positionId)?.unitId !== d.unitId))

const houseOf = (intent: LetterIntent, letter: Letter): string | null => {
  switch (intent.kind) {
    case 'letter.dispose':
    case 'letter.receive':
    case 'letter.read':
    case 'letter.follow_up':
      return intent.unitId
    case 'letter.archive':
    case 'letter.transfer':
    case 'letter.propose_destruction':
    case 'letter.approve_destruction':
      return intent.unitId === letter.unitId ? null : intent.unitId
    case 'letter.cancel_disposition':
    case 'letter.answer_disposition':
      return letter.dispositions?.find((d) => d.id === intent.dispositionId)?.unitId ?? null
    default:
      return null
  }
}

/** Without the order in which things were appended, and what follows from that order. */
const settled = ({ version: _v, updatedAt: _u, history, dispositions = [], archives = [], ...letter }: Letter) => ({
  ...letter,
  history: history.map(({ action, by, at }) => JSON.stringify([action, by, at])).toSorted(),
  dispositions: dispositions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  archives: archives.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1)),
})

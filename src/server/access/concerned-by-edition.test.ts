import { property } from 'fast-check'
import { expect, test } from 'vitest'
import { viewFor } from '../../domain/letter-views.ts'
import { situation } from '../../domain/testing/arbitrary-letter.ts'
import { assertUntilSeen } from '../../domain/testing/until-seen.ts'
import { office } from '../../domain/testing/small-office.ts'
import { names, nobodyConcerned } from './concerned.ts'
import { concernedByEdition } from './concerned-by-edition.ts'

test('with a new edition only those change what they see of whom it is told', () => {
  const seen = { changed: 0, passedBy: 0 }
  assertUntilSeen(
    property(situation, situation, ({ letter, directory: before, day }, { directory: other }) => {
      // Most of an edition stays as it was: one who comes, and one who goes.
      const after = { ...before, appointments: [...before.appointments.slice(1), other.appointments.at(-1)!] }
      const concerned = concernedByEdition(before, after)!
      for (const { id } of before.people) {
        const [was, is] = [viewFor(letter, before, id, day), viewFor(letter, after, id, day)]
        const isTold = concerned.people.has(id) && (names(letter, concerned, before) || names(letter, concerned, after))
        if (!isTold) expect(is).toEqual(was)
        if (JSON.stringify(is) !== JSON.stringify(was)) seen.changed++
        else if (!isTold) seen.passedBy++
      }
    }),
    150,
    () => seen.changed > 0 && seen.passedBy > 0,
  )
})

test('a corrected name concerns nobody, other roles those who hold the position, other rules everyone', () => {
  const named = { ...office, people: office.people.map((p) => ({ ...p, name: `${p.name}, S.Sos.` })) }
  expect(concernedByEdition(office, named)).toEqual(nobodyConcerned)
  const [first, ...rest] = office.positions
  const empowered = { ...office, positions: [{ ...first!, roles: [] }, ...rest] }
  expect(concernedByEdition(office, empowered)?.people).toEqual(new Set(['konseptor']))
  const ruled = { ...office, accessRules: { levels: {}, reach: { plh: 'all' } } as never }
  expect(concernedByEdition(office, ruled)).toBeUndefined()
})

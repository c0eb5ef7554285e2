import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { audienceOf, viewFor } from '../../domain/letter-views.ts'
import { runs, situation } from '../../domain/testing/arbitrary-letter.ts'
import { assertUntilSeen } from '../../domain/testing/until-seen.ts'
import { createAudience } from './audience.ts'
import { names } from './concerned.ts'

test('asking the few gives what asking everyone gives', () => {
  let passedBy = 0
  assertUntilSeen(
    property(situation, ({ letter, directory, day }) => {
      const audience = createAudience(directory)
      const candidates = audience.candidates(letter)
      const few = audience.people().filter((id) => candidates.has(id) && audience.view(letter, id, day) !== null)
      expect(few).toEqual(audienceOf(letter, directory, day))
      passedBy += directory.people.length - candidates.size
    }),
    150,
    // Or the index would be no index.
    () => passedBy > 0,
  )
})

test('judged on a small part of the directory everyone sees what the whole of it says', () => {
  assert(
    property(situation, ({ letter, directory, day }) => {
      const audience = createAudience(directory)
      for (const { id } of directory.people) {
        expect(audience.view(letter, id, day)).toEqual(viewFor(letter, directory, id, day))
      }
    }),
    runs(150),
  )
})

test('overnight only those change what they see of whom the new day is told', () => {
  let changed = 0
  assertUntilSeen(
    property(situation, ({ letter, directory, day }) => {
      const next = `2026-11-${String(Number(day.slice(8)) + 1).padStart(2, '0')}`
      const concerned = createAudience(directory).concernedBetween(day, next)
      for (const { id } of directory.people) {
        const [is, was] = [viewFor(letter, directory, id, next), viewFor(letter, directory, id, day)]
        if (concerned.people.has(id) && names(letter, concerned, directory)) changed++
        else expect(is).toEqual(was)
      }
    }),
    150,
    () => changed > 0,
  )
})

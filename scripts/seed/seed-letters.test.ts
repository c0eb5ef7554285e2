import { expect, test } from 'vitest'
import { viewFor } from '../../src/domain/letter-views.ts'
import { letterSchema, type Letter } from '../../src/domain/letter.ts'
import { demoPersonId } from '../../tests/support/province-data.ts'
import { chance } from './chance.ts'
import { seedLetters } from './seed-letters.ts'
import { seedProvince } from './seed-province.ts'
import { words } from './words.ts'

const newest = new Date('2026-11-23T03:00:00Z')
const made = (
  seed: number,
  count = 300,
): { letters: Letter[]; directory: ReturnType<typeof seedProvince>['directory'] } => {
  const luck = chance(seed)
  const spoken = words(luck, { vocabulary: 300, pool: 100 })
  const province = seedProvince(luck, 2)
  const letters = [...seedLetters({ count, chance: luck, words: spoken, province, newest, years: 2 })].map(
    (l) => l.letter,
  )
  return { letters, directory: province.directory }
}

test('the same seed writes the same letters, another one others', () => {
  expect(made(7, 50)).toEqual(made(7, 50))
  expect(made(8, 50).letters[0]).not.toEqual(made(7, 50).letters[0])
})

test('each letter is one that the registry of the secretariat could have been sent', () => {
  const { letters, directory } = made(3)
  for (const letter of letters) {
    expect(letterSchema.safeParse(letter).error?.issues).toBeUndefined()
    expect(viewFor(letter, directory, demoPersonId.setdaTu, '2026-11-23')).toEqual(letter)
  }
})

test('it is a whole office: in, out, from outside, passed down three deep, put away, answered', () => {
  const { letters } = made(3)
  const some = (what: (letter: Letter) => unknown) => expect(letters.filter(what).length).toBeGreaterThan(5)
  some((l) => l.outside)
  some((l) => l.unitId === 'setda' && !l.outside)
  some((l) => l.unitId !== 'setda')
  some((l) => l.dispositions?.length === 3)
  some((l) => l.archives)
  some((l) => l.content.relation)
  some((l) => l.content.attachments.length > 0)
})

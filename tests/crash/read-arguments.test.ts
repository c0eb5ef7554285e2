import { expect, it } from 'vitest'
import { readArguments } from './read-arguments.ts'

it('without words does what CI does; each part can be had alone and more often', () => {
  expect(readArguments([])).toMatchObject({
    json: false,
    random: 100,
    only: ['points', 'random', 'power', 'faults', 'flips'],
  })
  expect(readArguments(['--random', '1000', '--power', '1000', '--json'])).toMatchObject({
    random: 1000,
    power: 1000,
    json: true,
  })
  expect(readArguments(['--only', 'power'])).toMatchObject({ only: ['power'] })
})

it.each([
  ['--random', 'viel'],
  ['--power', '0'],
  ['--only', 'points,typo'],
  ['--kills', '3'],
])('what it does not understand it says: %s %s', (...words) => {
  expect(readArguments(words)).toMatch(/Use --json/)
})

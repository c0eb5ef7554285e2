import { describe, expect, it } from 'vitest'
import { applyIntent } from './lifecycle/apply-intent.ts'
import type { LetterIntent } from './letter-intents.ts'
import type { Letter } from './letter.ts'
import { draftContent, fileRef, office, people, type Name } from './testing/small-office.ts'
import { withWords, withoutWords } from './words-later.ts'

const now = '2026-11-21T03:00:00.000Z'
const number = { text: '1', register: 'r', sequence: 1, date: '2026-11-21' }
const step = (letter: Letter | null, who: Name, intent: LetterIntent): Letter =>
  applyIntent('7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162', letter, intent, {
    directory: office,
    actor: people[who],
    now,
    claimedAt: now,
    assignNumber: () => number,
  })
const submitted = (): Letter =>
  step(step(null, 'konseptor', { kind: 'letter.create', content: draftContent }), 'konseptor', {
    kind: 'letter.submit',
    note: '',
  })

describe('what was submitted', () => {
  it('is not repeated in a letter that nobody sends back', () => expect(submitted().versions).toBeUndefined())

  it('is kept when it is written over, once, however often it is written over', () => {
    const back = step(submitted(), 'kabid', { kind: 'letter.return', note: 'Perbaiki.' })
    const once = step(back, 'konseptor', { kind: 'letter.edit', content: { subject: 'Kedua' } })
    const twice = step(once, 'konseptor', { kind: 'letter.edit', content: { subject: 'Ketiga' } })
    expect(twice.versions?.map((v) => [v.contentVersion, v.content.subject])).toEqual([[1, draftContent.subject]])
    expect(twice.versions?.[0]?.by).toEqual(people.konseptor)
  })
})

describe('a letter that comes without its words', () => {
  it('is whole again with the words of the same content', () => {
    let letter = step(submitted(), 'kabid', { kind: 'letter.return', note: 'Perbaiki.' })
    letter = step(letter, 'konseptor', { kind: 'letter.edit', content: { subject: 'Kedua' } })
    letter = step(letter, 'konseptor', { kind: 'letter.submit', note: '' })
    letter = step(letter, 'kabid', { kind: 'letter.paraf', contentVersion: letter.contentVersion, note: '' })
    letter = step(letter, 'tu', { kind: 'letter.reserve_number' })
    expect(withoutWords(letter), 'as long as it may change it travels whole').toBe(letter)
    letter = step(letter, 'tu', { kind: 'letter.finalize', pdf: fileRef('a'), contentVersion: letter.contentVersion })
    const short = withoutWords(letter)
    expect(short.versions).toBeUndefined()
    expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(letter).length)
    expect(withWords(short, letter)).toEqual(letter)
  })
})

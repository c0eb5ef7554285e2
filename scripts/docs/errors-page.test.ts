import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { errorList } from '../../src/protocol/errors/lontar-error.ts'
import { errorsPage } from './errors-page.ts'

it('docs/errors.md is what the list of errors says', () => {
  expect(readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')).toBe(errorsPage())
})

it('both languages fill in the same words', () => {
  const braces = (text: object) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].toSorted()
  for (const [code, entry] of Object.entries(errorList)) expect(braces(entry.en), code).toEqual(braces(entry.id))
})

it('every sentence is there, and ends as a sentence does', () => {
  for (const [code, entry] of Object.entries(errorList)) {
    for (const { heading, happened, safe, next } of [entry.id, entry.en]) {
      expect(heading.length, code).toBeGreaterThan(4)
      for (const sentence of [happened, safe, next]) expect(sentence, code).toMatch(/[.)}]$|\{\w+\}\.?$/)
    }
  }
})

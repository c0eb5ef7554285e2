import { expect, test } from 'vitest'
import { errorCodes } from '../../protocol/errors/lontar-error.ts'
import { errorSentences } from './error-sentences.ts'
import { languages, translatorFor } from './translator.ts'

test.each(languages)('every error of the list has its four sentences in %s', (language) => {
  const t = translatorFor(language)
  for (const code of errorCodes) {
    const sentences = Object.values(errorSentences({ code, params: {} }, language, t))
    expect(sentences.filter((sentence) => sentence.trim() === ''), code).toEqual([])
  }
})

test('a state is told by its word, not by its name in the store', () => {
  const error = { code: 'wrong_state', params: { state: 'siap_ttd' } } as const
  expect(errorSentences(error, 'id', translatorFor('id')).happened).toContain('“Siap tanda tangan”')
  expect(errorSentences(error, 'en', translatorFor('en')).happened).toContain('“Ready to sign”')
})

test('what is missing in a letter is named as its fields are labelled', () => {
  const error = { code: 'incomplete_letter', params: { fields: 'hal, yth' } } as const
  expect(errorSentences(error, 'id', translatorFor('id')).happened).toBe('Yang masih kosong: Hal, Yth.')
})

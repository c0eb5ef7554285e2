import { expect, test } from 'vitest'
import { errorCodes } from '../../protocol/errors/lontar-error.ts'
import { errorSentences } from './error-sentences.ts'
import { languages, translatorFor } from './translator.ts'

test.each(languages)('every error of the list has its four sentences in %s', (language) => {
  const t = translatorFor(language)
  for (const code of errorCodes) {
    const sentences = Object.values(errorSentences({ code, params: {} }, language, t))
    expect(
      sentences.filter((sentence) => sentence.trim() === ''),
      code,
    ).toEqual([])
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

test('a day and a time are told as the office writes them, a name that only looks like one is left alone', () => {
  const happened = (date: string, language: 'id' | 'en') =>
    errorSentences(
      { code: 'certificate_expired', params: { subject: 'Arya', date } },
      language,
      translatorFor(language),
    ).happened
  expect(happened('2026-05-02', 'id')).toBe('Sertifikat Arya berakhir 2 Mei 2026.')
  expect(happened('2026-05-02', 'en')).toBe('The certificate of Arya ended on 2 May 2026.')
  expect(happened('2026-05-02T16:30:00.000Z', 'id')).toBe('Sertifikat Arya berakhir 3 Mei 2026 00.30 WITA.')
  expect(happened('2026-05-02.pdf', 'id')).toContain('2026-05-02.pdf')
})

test('the size of a file is written as each language writes numbers', () => {
  const params = { name: 'pindaian.pdf', size: 21.5 * 1024 * 1024, limit: 20 * 1024 * 1024 }
  const happened = (language: 'id' | 'en') =>
    errorSentences({ code: 'attachment_too_large', params }, language, translatorFor(language)).happened
  expect(happened('id')).toBe('pindaian.pdf berukuran 21,5 MB, melebihi batas 20 MB.')
  expect(happened('en')).toBe('pindaian.pdf is 21.5 MB; the limit is 20 MB.')
})

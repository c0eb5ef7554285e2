import { expect, test } from 'vitest'
import { translatorFor } from '../../i18n/translator.ts'
import { newsWords } from './news-words.ts'

const id = translatorFor('id')

test('one ordinary letter is named', () => {
  const news = {
    tasks: { tanda_tangan: 1 },
    refused: 0,
    letter: { id: '0b7e6f58-3a64-4f0b-9c39-0b9f6c1f2a11', subject: 'Undangan rapat' },
  }
  expect(newsWords(news, id)).toEqual({ title: '1 surat menunggu tanda tangan', body: 'Undangan rapat' })
})

test('a closed letter is not, nor are many: what most wait for comes first', () => {
  expect(
    newsWords(
      { tasks: { baca: 1 }, refused: 0, letter: { id: '0b7e6f58-3a64-4f0b-9c39-0b9f6c1f2a11', subject: null } },
      id,
    ).body,
  ).toBe('Buka Lontar untuk membacanya.')
  const many = { tasks: { baca: 2, tanda_tangan: 3 }, refused: 1, letter: null }
  expect(newsWords(many, translatorFor('en'))).toEqual({
    title: '3 letters wait for a signature',
    body: '2 new incoming letters · 1 step was refused by the server',
  })
})

test('what is due is told of what I was given, then of what I gave; a new disposition by its name', () => {
  const due = { tasks: {}, refused: 0, letter: null, due: { mine: 2, given: 1 } }
  expect(newsWords(due, id)).toEqual({
    title: '2 disposisi untuk Anda jatuh tempo atau terlambat',
    body: '1 disposisi dari Anda jatuh tempo atau terlambat',
  })
  expect(newsWords({ tasks: { disposisi: 1 }, refused: 0, letter: null }, id).title).toBe('1 disposisi untuk Anda')
})

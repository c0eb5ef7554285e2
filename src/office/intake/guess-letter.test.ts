import { expect, test } from 'vitest'
import { guessLetter } from './guess-letter.ts'

const letter = `PEMERINTAH KABUPATEN CONTOH
DINAS PENDIDIKAN
Jalan Rekaan Nomor 5, Contoh 80000
Contoh, 20 November 2026
Nomor   :  421/1180/DISDIK/2026
Sifat   : Segera
Lampiran: 1 berkas
Hal     : Permohonan narasumber
          sosialisasi perizinan
Yth. Kepala Dinas Penanaman Modal
Dengan hormat, kami mohon …`

test('the head of an official letter: kop, place and date, number, how urgent, what about', () => {
  expect(guessLetter(letter)).toEqual({
    sender: 'DINAS PENDIDIKAN, PEMERINTAH KABUPATEN CONTOH',
    place: 'Contoh',
    date: '2026-11-20',
    number: '421/1180/DISDIK/2026',
    urgency: 'segera',
    subject: 'Permohonan narasumber sosialisasi perizinan',
  })
})

test('what is not found plainly is left empty: a poem, a list, nothing', () => {
  expect(guessLetter('')).toEqual({})
  expect(guessLetter('di tepi pantai\nombak datang lagi')).toEqual({})
  expect(guessLetter('Nomor : -\n31 Februari 2026')).toEqual({})
})

test('marks that turn the direction of writing, and a hundred thousand lines, are no trouble', () => {
  expect(guessLetter('Hal: Undangan\u202Egnadnu\u202C rapat\nYth. Kepala').subject).toBe('Undangan gnadnu rapat')
  expect(guessLetter('A\n'.repeat(100_000))).toEqual({})
  expect(guessLetter(`Nomor: ${'1'.repeat(10_000)}`).number).toHaveLength(200)
})

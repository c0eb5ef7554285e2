import { expect, test } from 'vitest'
import { smallAnswers, smallForm } from '../testing/small-form.ts'
import { carryOver } from './carry-over.ts'
import { fieldTextOf, numberText, tableOf } from './field-text-of.ts'
import type { FormSchema } from './form-schema.ts'
import { readNumber, typedAnswers } from './typed-answers.ts'
import { validateForm } from './validate-form.ts'

const field = (id: string) => smallForm.properties[id]!

test('answers read as people write them', () => {
  expect(fieldTextOf(field('bidang'), 'kesehatan', 'id')).toBe('Kesehatan')
  expect(fieldTextOf(field('bidang'), 'kesehatan', 'en')).toBe('Health')
  expect(fieldTextOf(field('mulai'), '2026-12-01', 'id')).toBe('1 Desember 2026')
  expect(fieldTextOf(field('mulai'), '2026-12-01', 'en')).toBe('1 December 2026')
  expect(fieldTextOf(field('luas'), 1250.5, 'id')).toBe('1.250,5 m²')
  expect(fieldTextOf(field('luas'), 1250.5, 'en')).toBe('1,250.5 m²')
  expect(fieldTextOf(field('pukul'), '09:30', 'id')).toBe('09.30 WITA')
  expect(fieldTextOf(field('setuju'), true, 'en')).toBe('Yes')
  expect(numberText(-1_234_567, 'id')).toBe('-1.234.567')
})

test('what is personal is masked but where it is needed', () => {
  expect(fieldTextOf(field('surel'), 'peneliti@contoh.ac.id', 'id')).toBe('••••••••••••c.id')
  expect(fieldTextOf(field('surel'), 'peneliti@contoh.ac.id', 'id', { reveal: true })).toBe('peneliti@contoh.ac.id')
})

test('a table has its columns in their order', () => {
  const rows: Record<string, string>[] = [{ tugas: 'Ketua', nama: 'Wayan' }, { nama: 'Made' }]
  expect(tableOf(field('anggota'), rows)).toEqual({
    columns: [
      { id: 'nama', title: 'Nama' },
      { id: 'tugas', title: 'Tugas' },
    ],
    rows: [
      ['Wayan', 'Ketua'],
      ['Made', ''],
    ],
  })
  expect(fieldTextOf(field('anggota'), rows, 'id')).toBe('Wayan, Ketua; Made')
})

test('a page without scripts sends words; they become what the form asks for', () => {
  const typed = {
    judul: ' Gizi anak ',
    luas: '1.250,5',
    responden: '12',
    setuju: 'on',
    'anggota.0.nama': 'Wayan',
    'anggota.1.nama': ' ',
    'anggota.2.nama': 'Made',
    'anggota.2.gaji': '1',
    lain: 'x',
  }
  expect(typedAnswers(smallForm, typed)).toEqual({
    judul: 'Gizi anak',
    luas: 1250.5,
    responden: 12,
    setuju: true,
    anggota: [{ nama: 'Wayan' }, { nama: 'Made' }],
  })
  expect(typedAnswers(smallForm, { luas: 'banyak' })).toMatchObject({ luas: 'banyak' })
})

test('numbers as they are typed here', () => {
  expect(['1.250', '1.250,5', '12,5', '12.5', '1 000', '-3'].map(readNumber)).toEqual([
    1250, 1250.5, 12.5, 12.5, 1000, -3,
  ])
  expect(['', 'dua', '1.2.3', '1,2,3', '1e9', '9'.repeat(40)].map(readNumber)).toEqual(Array(6).fill(null))
})

test('answers of an older form that still fit are carried over; the others are named', () => {
  const { situs: _, ...kept } = smallForm.properties
  const newer: FormSchema = {
    ...smallForm,
    properties: {
      ...kept,
      judul: { ...field('judul'), maxLength: 10 },
      responden: { ...field('responden'), type: 'string' },
      luas: { ...field('luas'), 'x-unit': 'ha' },
      bidang: { ...field('bidang'), oneOf: [{ const: 'kesehatan', title: 'Kesehatan masyarakat' }] },
      mulai: { ...field('mulai'), 'x-notBefore': 'selesai' },
    },
  }
  const data = { ...smallAnswers, situs: 'https://contoh.id', responden: 3, luas: 5, hantu: 'x' }
  const { data: carried, left } = carryOver(smallForm, newer, data)
  expect(left.toSorted()).toEqual(['judul', 'luas', 'responden', 'situs'])
  expect(carried).toEqual({ bidang: 'kesehatan', mulai: '2026-12-01', selesai: '2027-03-31', setuju: true })
  expect(validateForm(newer, carried, 'perorangan').map(({ field, rule }) => `${field} ${rule}`)).toContain(
    'judul required',
  )
})

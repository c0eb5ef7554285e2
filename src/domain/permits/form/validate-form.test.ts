import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { arbitraryAnswers } from '../testing/arbitrary-form.ts'
import { smallAnswers, smallForm } from '../testing/small-form.ts'
import { answersOf } from './answers-of.ts'
import { applicantTypes, type ApplicantType } from './applicant-types.ts'
import type { FormData } from './form-schema.ts'
import { formWords, problemText } from './form-words.ts'
import { formRules, validateForm } from './validate-form.ts'
import { visibleFields } from './visible-fields.ts'

const day = '2026-11-26'
const problems = (changed: object, applicant: ApplicantType = 'perorangan') =>
  validateForm(smallForm, { ...smallAnswers, ...changed }, applicant, day).map((problem) =>
    [problem.field, problem.row, problem.column, problem.rule].filter((part) => part !== undefined).join(' '),
  )

test('answers that fit have no problem', () => {
  expect(problems({})).toEqual([])
})

describe('what is wrong is told at its place', () => {
  it.each<[string, object, string[]]>([
    ['nothing written', { judul: undefined }, ['judul required']],
    ['only blanks', { judul: '   ' }, ['judul required']],
    ['too short', { judul: 'Gizi' }, ['judul too_short']],
    ['too long', { judul: 'x'.repeat(101) }, ['judul too_long']],
    ['a choice that is not there', { bidang: 'sihir' }, ['bidang choice']],
    ['a number for words', { judul: 12345 }, ['judul type']],
    ['words for a number', { luas: 'luas sekali' }, ['luas type']],
    ['half a respondent', { responden: 1.5 }, ['responden type']],
    ['too few', { responden: 0 }, ['responden too_small']],
    ['too large', { luas: 100_001 }, ['luas too_large']],
    ['the thirty-first of February', { mulai: '2027-02-31' }, ['mulai date']],
    ['a day in words', { mulai: 'besok' }, ['mulai date']],
    ['a begin in the past', { mulai: '2026-11-25' }, ['mulai before']],
    ['an end before the begin', { selesai: '2026-11-30' }, ['selesai before']],
    ['no mail address', { surel: 'peneliti di kampus' }, ['surel email']],
    ['a script for an address', { situs: 'javascript:alert(1)' }, ['situs uri']],
    ['an hour that is none', { pukul: '25:00' }, ['pukul time']],
    ['not agreed', { setuju: false }, ['setuju must_agree']],
    ['rows for words', { judul: [{ nama: 'x' }] }, ['judul type']],
    ['several at once, in the order of the form', { setuju: 'ya', judul: 'x' }, ['judul too_short', 'setuju type']],
  ])('%s', (_, changed, expected) => {
    expect(problems(changed)).toEqual(expected)
  })

  it.each<[string, unknown, string[]]>([
    ['no members', [], ['anggota required']],
    ['only empty rows', [{ nama: '', tugas: ' ' }], ['anggota required']],
    ['too many', ['Wayan', 'Made', 'Nyoman', 'Ketut'].map((nama) => ({ nama })), ['anggota too_many_rows']],
    ['one without a name', [{ nama: 'Wayan' }, { tugas: 'Survei' }], ['anggota 1 nama required']],
    ['below an empty row', [{ nama: '' }, { nama: 'Wayan' }, { tugas: 'Survei' }], ['anggota 2 nama required']],
    ['a long task', [{ nama: 'Wayan', tugas: 'x'.repeat(21) }], ['anggota 0 tugas too_long']],
    ['a column that is not there', [{ nama: 'Wayan', gaji: '1' }], ['anggota 0 gaji type']],
  ])('in a table: %s', (_, anggota, expected) => {
    expect(problems({ anggota }, 'kelompok')).toEqual(expected)
  })
})

describe('what is asked for depends on what was answered', () => {
  it('another field is named only where “other” was chosen', () => {
    expect(visibleFields(smallForm, smallAnswers, 'perorangan')).not.toContain('bidang_lain')
    expect(problems({ bidang: 'lain' })).toEqual(['bidang_lain required'])
    expect(problems({ bidang: 'lain', bidang_lain: 'Bahasa' })).toEqual([])
  })

  it('a group names its members, a person does not', () => {
    expect(problems({}, 'kelompok')).toEqual(['anggota required'])
    expect(problems({ anggota: [] }, 'badan')).toEqual([])
  })

  it('what is not asked any more, unknown or empty is dropped', () => {
    const data = { ...smallAnswers, bidang_lain: 'dulu', anggota: [{ nama: 'Wayan' }], rahasia: 'x', situs: ' ' }
    expect(answersOf(smallForm, data, 'perorangan')).toEqual(smallAnswers)
  })

  it('names that every object knows are no fields', () => {
    const data = JSON.parse('{"__proto__":{"judul":"x"},"constructor":"x","toString":"x"}') as FormData
    expect(answersOf(smallForm, data, 'perorangan')).toEqual({})
  })

  it('below a hidden question nothing is asked; in a circle nothing ever is', () => {
    const { bidang, bidang_lain: lain, ...rest } = smallForm.properties
    const below = {
      ...smallForm,
      properties: {
        ...rest,
        bidang: bidang!,
        bidang_lain: lain!,
        situs: { ...rest.situs!, 'x-when': { field: 'bidang_lain', in: ['x'] } },
      },
    }
    expect(visibleFields(below, { bidang: 'kesehatan', bidang_lain: 'x' }, 'badan')).not.toContain('situs')
    expect(visibleFields(below, { bidang: 'lain', bidang_lain: 'x' }, 'badan')).toContain('situs')
    const circle = {
      ...smallForm,
      properties: { ...smallForm.properties, bidang: { ...bidang!, 'x-when': { field: 'bidang_lain', in: ['x'] } } },
    }
    expect(visibleFields(circle, { bidang: 'lain', bidang_lain: 'x' }, 'badan')).not.toContain('bidang')
  })
})

test('dates are not judged by today again once they were accepted', () => {
  expect(validateForm(smallForm, { ...smallAnswers, mulai: '2020-01-01' }, 'perorangan')).toEqual([])
})

test('any answers made from the form fit it, and breaking one is found at its place', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...applicantTypes)
        .chain((type) => arbitraryAnswers(smallForm, type).map((data) => ({ type, data }))),
      ({ type, data }) => {
        expect(validateForm(smallForm, data, type, day)).toEqual([])
        const { judul: _, ...without } = data
        expect(validateForm(smallForm, without, type, day).map(({ field }) => field)).toEqual(['judul'])
      },
    ),
  )
})

test('every problem has a sentence in both languages', () => {
  expect(Object.keys(formWords)).toEqual([...formRules])
  const [problem] = validateForm(smallForm, { ...smallAnswers, selesai: '2026-11-30' }, 'perorangan', day)
  expect(problemText(smallForm, problem!, 'id')).toBe('Tidak boleh sebelum “Mulai”.')
  expect(problemText(smallForm, problem!, 'en')).toBe('Must not be before “Begin”.')
  const cell = { field: 'anggota', row: 1, column: 'tugas', rule: 'too_long', params: { limit: 2000 } } as const
  expect(problemText(smallForm, cell, 'id')).toBe('Baris 2, Tugas: Terlalu panjang: paling banyak 2.000 huruf.')
})

import { expect, test } from 'vitest'
import type { FormField } from '../../../../domain/permits/form/form-schema.ts'
import { checkForm } from '../../../../domain/permits/kind/check-form.ts'
import {
  choicesAsLines,
  choicesFrom,
  columnsAsLines,
  columnsFrom,
  questionSorts,
  sortOf,
  withSort,
} from './question-sorts.ts'

const asked: FormField = { type: 'string', title: 'Nama', 'x-titleEn': 'Name', maxLength: 40, 'x-personal': true }

test('a question becomes one of another sort, and is right as that', () => {
  for (const sort of questionSorts) {
    const field = withSort(asked, sort)
    expect(sortOf(field)).toBe(sort)
    expect(field).toMatchObject({ title: 'Nama', 'x-titleEn': 'Name', 'x-personal': true })
    const form = {
      type: 'object' as const,
      properties: { nama: field },
      required: [],
      'x-groups': [{ title: 'A', 'x-titleEn': 'A', fields: ['nama'] }],
    }
    expect(checkForm(form), sort).toEqual([])
  }
})

test('a choice that is renamed or moved keeps its value, so that answers keep their meaning', () => {
  const before = choicesFrom(['Wisata bahari | Marine tourism', 'Dermaga | Jetty'], [])!
  expect(before).toEqual([
    { const: 'wisata_bahari', title: 'Wisata bahari', 'x-titleEn': 'Marine tourism' },
    { const: 'dermaga', title: 'Dermaga', 'x-titleEn': 'Jetty' },
  ])
  expect(choicesFrom(['Wisata laut', 'Dermaga'], before)!.map((one) => one.const)).toEqual(['wisata_bahari', 'dermaga'])
  expect(choicesFrom(['Dermaga', 'Wisata bahari'], before)!.map((one) => one.const)).toEqual([
    'dermaga',
    'wisata_bahari',
  ])
  expect(choicesFrom(['Budidaya', 'Wisata bahari', 'Dermaga'], before)!.map((one) => one.const)).toEqual([
    'budidaya',
    'wisata_bahari',
    'dermaga',
  ])
  expect(choicesAsLines({ ...asked, oneOf: before })).toEqual(['Wisata bahari | Marine tourism', 'Dermaga | Jetty'])
  expect(choicesFrom([], before)).toBeUndefined()
})

test('so does a column', () => {
  const field = { ...withSort(asked, 'table') }
  const more = { ...field, ...columnsFrom(['Tugas | Task', 'Nama | Name', '3D'], field) }
  expect(more['x-order']).toEqual(['tugas', 'nama', 'isian_3d'])
  expect(more.items?.required).toEqual(['tugas'])
  expect(columnsAsLines(more)).toEqual(['Tugas | Task', 'Nama | Name', '3D'])
})

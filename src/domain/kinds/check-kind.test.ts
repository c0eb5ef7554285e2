import { describe, expect, it, test } from 'vitest'
import type { RichNode } from '../rich-text.ts'
import { checkKind } from './check-kind.ts'
import { kindOf, kindsOf } from './kinds-of.ts'
import type { LetterKind } from './letter-kind.ts'
import { suratTugas } from './shipped/arahan.ts'
import { doc, field, p, table } from './shipped/template.ts'
import { suratDinas } from './shipped/korespondensi.ts'

const rules = (change: Partial<LetterKind>) =>
  checkKind({ ...suratTugas, ...change }).map(({ rule, at }) => `${rule} ${at}`)
const place = field(['tempat', 'Tempat', 'Place'], 'text')

describe('a kind is looked over before it is kept', () => {
  it('a template may name its own blanks and the facts of a letter, and nothing else', () => {
    expect(rules({ fields: [place], template: doc(p('Di {tempat}, {tanggal}.')) })).toEqual([])
    expect(rules({ fields: [], template: doc(p('Di {tempat}.')) })).toEqual(['unknown_variable tempat'])
  })

  it('a table stands as a table, words as words', () => {
    const people = field(['pegawai', 'Pegawai', 'People'], 'people')
    expect(rules({ fields: [people], template: doc(table('pegawai')) })).toEqual([])
    expect(rules({ fields: [people], template: doc(p('{pegawai}')) })).toEqual(['unknown_variable pegawai'])
    expect(rules({ fields: [place], template: doc(table('tempat')) })).toEqual(['unknown_table tempat'])
    const bare = field(['barang', 'Barang', 'Goods'], 'table')
    expect(rules({ fields: [bare], template: doc(table('barang')) })).toEqual(['columns_missing barang'])
  })

  it.each<[string, Partial<LetterKind>, string[]]>([
    ['a blank twice', { fields: [place, place], template: doc(p()) }, ['field_twice tempat']],
    ['a title that is missing', { layout: 'judul', title: '' }, ['title_missing title']],
    ['a pattern without the running number', { numberPattern: '{sifat}/{tahun}' }, ['number_pattern numberPattern']],
    ['a pattern with a word that nobody fills', { numberPattern: '{urut}/{bidank}' }, ['number_pattern numberPattern']],
    ['a pattern as it should be', { numberPattern: '{urut}/{klasifikasi}/{opd}/{bulan}/{tahun}' }, []],
    ['an id with a space', { id: 'surat tugas' }, ['shape id']],
  ])('%s', (_, change, expected) => {
    expect(rules(change)).toEqual(expected)
  })

  it.each([null, 7, 'surat', [], {}, { ...suratTugas, fields: 'none' }])('what is no kind at all: %j', (kind) => {
    expect(checkKind(kind).every(({ rule }) => rule === 'shape')).toBe(true)
    expect(checkKind(kind)).not.toEqual([])
  })

  it('a template nested a hundred thousand deep is no kind, and stops nothing', () => {
    let deep: RichNode = { type: 'paragraph' }
    for (let n = 0; n < 100_000; n++) deep = { type: 'listItem', content: [deep] }
    expect(checkKind({ ...suratTugas, template: deep })).toEqual([{ rule: 'shape', at: 'template' }])
  })
})

test('an office’s own kinds stand beside those that Lontar ships, and before them where they have their id', () => {
  const own = { ...suratDinas, name: 'Surat Dinas Kami' }
  const added = { ...suratDinas, id: 'surat_kami' }
  const directory = { kinds: [own, added] }
  expect(kindOf(directory, 'surat_dinas')?.name).toBe('Surat Dinas Kami')
  expect(kindOf({}, 'surat_dinas')?.name).toBe(suratDinas.name)
  expect(kindsOf(directory).filter((kind) => kind.id === 'surat_dinas')).toEqual([own])
  expect(kindsOf(directory).map((kind) => kind.id)).toContain('surat_kami')
})

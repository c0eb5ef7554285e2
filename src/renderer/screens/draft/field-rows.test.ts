import { expect, test } from 'vitest'
import { demoDirectory, demoPersonId } from '../../../../tests/support/province-data.ts'
import { field } from '../../../domain/kinds/shipped/template.ts'
import { movedRow, numbered, personRow } from './field-rows.ts'

const directory = demoDirectory('https://periksa.contoh.example')

test('whoever is picked from the directory comes with rank, number and position', () => {
  expect(personRow(directory, demoPersonId.tu, '2026-11-23')).toEqual({
    nama: 'I Ketut Tirta Misalnyana',
    pangkat: 'Penata Tingkat I',
    nip: '990000000000000004',
    jabatan: 'Kepala Subbagian Umum dan Kepegawaian',
  })
})

test('rows of a table with a running number have it by their place, also after one was moved', () => {
  const column = (id: string) => ({ id, label: id })
  const kiriman = field(['kiriman', 'Kiriman', 'Items'], 'table', { columns: [column('no'), column('jenis')] })
  const rows = numbered(kiriman, [{ jenis: 'Laporan' }, { jenis: 'Kuitansi' }])
  expect(numbered(kiriman, movedRow(rows, 1, -1))).toEqual([
    { no: '1', jenis: 'Kuitansi' },
    { no: '2', jenis: 'Laporan' },
  ])
  const people = field(['petugas', 'Petugas', 'Staff'], 'people')
  expect(numbered(people, [{ nama: 'Contoh' }])).toEqual([{ nama: 'Contoh' }])
})

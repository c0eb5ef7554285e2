import { expect, test } from 'vitest'
import { demoDirectory, demoPositionId } from '../../../tests/support/province-data.ts'
import { suratTugas } from '../../domain/kinds/shipped/arahan.ts'
import { newLetterContent } from './new-letter.ts'

const directory = demoDirectory('https://periksa.contoh.example')

test('a surat tugas begins with its template and its usual code; the head signs, the own superior checks', () => {
  expect(newLetterContent('surat_tugas', demoPositionId.konseptor, directory)).toMatchObject({
    kind: 'surat_tugas',
    body: suratTugas.template,
    classification: '800.1.11.1',
    signatory: { positionId: demoPositionId.kepala, onBehalfOf: null },
    reviewers: [demoPositionId.verifikator],
  })
})

test('an office’s own template takes the place of the one that Lontar ships', () => {
  const template = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] }
  const own = { ...directory, kinds: [{ ...suratTugas, template, classification: '800.9' }] }
  expect(newLetterContent('surat_tugas', demoPositionId.konseptor, own)).toMatchObject({
    body: template,
    classification: '800.9',
  })
})

test('a nota dinas is signed by the own superior, who then does not check it too', () => {
  expect(newLetterContent('nota_dinas', demoPositionId.tu, directory)).toMatchObject({
    signatory: { positionId: demoPositionId.sekretaris, onBehalfOf: null },
    reviewers: [],
  })
})

import { expect, test } from 'vitest'
import type { LetterContent } from '../../../domain/letter.ts'
import { changedFields, rebase } from './draft-content.ts'

const content: LetterContent = {
  kind: 'surat_dinas',
  subject: 'Undangan rapat',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Isi' }] }] },
  addressees: [{ type: 'unit', unitId: 'dikpora' }],
  copies: [],
  security: 'biasa',
  urgency: 'biasa',
  classification: '000.5',
  attachments: [],
  signatory: { positionId: 'kadis', onBehalfOf: null },
  reviewers: ['kabid'],
}

test('an edit carries only what the person changed', () => {
  expect(changedFields(content, { ...content, subject: 'Undangan rapat koordinasi', urgency: 'segera' })).toEqual({
    subject: 'Undangan rapat koordinasi',
    urgency: 'segera',
  })
})

test('the same body in another order of keys is no change', () => {
  const same = {
    content: [{ content: [{ text: 'Isi', type: 'text' as const, marks: undefined }], type: 'paragraph' as const }],
    type: 'doc' as const,
  }
  expect(changedFields(content, { ...content, body: same })).toEqual({})
})

test('a file attached meanwhile never makes an edit: attachments have their own calls', () => {
  const attachments = [{ sha256: 'a'.repeat(64), size: 10, name: 'daftar.pdf', pages: 1 }]
  expect(changedFields(content, { ...content, attachments })).toEqual({})
})

test('when the letter changes underneath, what is being typed stays and the rest follows', () => {
  const mine = { ...content, subject: 'Undangan rapat koordinasi' }
  const attachments = [{ sha256: 'a'.repeat(64), size: 10, name: 'daftar.pdf', pages: 1 }]
  const theirs = { ...content, subject: 'Undangan', urgency: 'segera' as const, attachments }
  expect(rebase(content, mine, theirs)).toEqual({ ...theirs, subject: 'Undangan rapat koordinasi' })
})

test('a reviewer taken out elsewhere is not brought back by an untouched list here', () => {
  expect(rebase(content, { ...content, subject: 'Baru' }, { ...content, reviewers: [] }).reviewers).toEqual([])
})

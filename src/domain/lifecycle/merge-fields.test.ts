import { assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { Attachment } from '../letter.ts'
import { draftContent } from '../testing/small-office.ts'
import { mergeFields } from './merge-fields.ts'

const file = (name: string): Attachment => ({ sha256: name.padEnd(64, '0'), size: 1, name: `${name}.pdf`, pages: 1 })
const began = { ...draftContent, subject: 'Undangan', attachments: [file('a'), file('b')] }

test('one computer changed the subject, the other the urgency: both stand', () => {
  const current = { ...began, subject: 'Undangan rapat' }
  expect(mergeFields(current, { urgency: 'amat_segera' }, { urgency: began.urgency })).toEqual({
    merged: { urgency: 'amat_segera' },
    apart: [],
  })
})

test('both wrote another subject: neither is dropped', () => {
  const current = { ...began, subject: 'Undangan rapat' }
  expect(mergeFields(current, { subject: 'Undangan upacara' }, { subject: 'Undangan' }).apart).toEqual(['subject'])
})

test('both wrote the same subject: there is nothing to choose', () => {
  const current = { ...began, subject: 'Undangan rapat' }
  expect(mergeFields(current, { subject: 'Undangan rapat' }, { subject: 'Undangan' }).apart).toEqual([])
})

test('one attached a file, the other removed one: both happened', () => {
  const current = { ...began, attachments: [file('a'), file('b'), file('c')] }
  const { merged } = mergeFields(current, { attachments: [file('b'), file('d')] }, { attachments: began.attachments })
  expect(merged.attachments!.map((f) => f.name)).toEqual(['b.pdf', 'c.pdf', 'd.pdf'])
})

test('an edit of an older client, that does not say what it saw, replaces', () => {
  expect(mergeFields({ ...began, subject: 'X' }, { subject: 'Y' })).toEqual({ merged: { subject: 'Y' }, apart: [] })
})

test('whatever both sides wrote, each value is in the letter or told apart', () => {
  const subject = constantFrom('Undangan', 'Rapat', 'Upacara')
  assert(
    property(subject, subject, subject, (was, now, wanted) => {
      const { merged, apart } = mergeFields({ ...began, subject: now }, { subject: wanted }, { subject: was })
      const lost = now !== was && wanted !== now && merged.subject !== undefined
      expect(lost).toBe(false)
      expect(wanted === was || apart.includes('subject') || merged.subject === wanted).toBe(true)
    }),
  )
})

test('a field that was sent along but not changed here leaves what the other computer wrote', () => {
  const current = { ...began, subject: 'Undangan rapat' }
  expect(mergeFields(current, { subject: 'Undangan' }, { subject: 'Undangan' })).toEqual({ merged: {}, apart: [] })
})

test('one wrote the place of the meeting, the other its time: both stand; the same blank twice is told apart', () => {
  const was = { fields: { tempat: '', pukul: '' } }
  const current = { ...began, fields: { tempat: 'Ruang Contoh', pukul: '' } }
  expect(mergeFields(current, { fields: { tempat: '', pukul: '09:00' } }, was)).toEqual({
    merged: { fields: { tempat: 'Ruang Contoh', pukul: '09:00' } },
    apart: [],
  })
  expect(mergeFields(current, { fields: { tempat: 'Aula', pukul: '09:00' } }, was)).toEqual({
    merged: { fields: { tempat: 'Ruang Contoh', pukul: '09:00' } },
    apart: ['fields'],
  })
})

test('files put in another order, or renamed, stay so', () => {
  const wanted = [{ ...file('b'), name: 'Undangan.pdf' }, file('a')]
  expect(mergeFields(began, { attachments: wanted }, { attachments: began.attachments }).merged.attachments).toEqual(
    wanted,
  )
})

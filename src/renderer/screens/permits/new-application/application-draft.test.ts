import { expect, test } from 'vitest'
import { sampleApplication, smallKind } from '../../../../domain/permits/testing/permit-office.ts'
import {
  applicantFaults,
  applicationFrom,
  correctionOf,
  finished,
  freshApplication,
  gapsOf,
  withFiles,
} from './application-draft.ts'

const file = (digit: string) => ({ sha256: digit.repeat(64), size: 10, name: `${digit}.pdf`, pages: 1 })

test('an empty application says what it cannot do without', () => {
  const fresh = freshApplication(smallKind)
  expect(applicantFaults(fresh.applicant)).toEqual(['name', 'identity', 'address'])
  const gaps = gapsOf(smallKind, fresh, '2026-11-26')
  expect(gaps.documents).toEqual(['ktp'])
  expect(gaps.answers.length).toBeGreaterThan(0)
})

test('a NIK may be typed in groups, and is none where its day or length is wrong', () => {
  const { applicant } = sampleApplication
  const typed = { ...applicant, identity: '5171 0141 0190 0001' }
  expect(applicantFaults(typed)).toEqual([])
  expect(finished({ ...sampleApplication, applicant: typed, left: [] }).applicant.identity).toBe('5171014101900001')
  expect(applicantFaults({ ...applicant, identity: '517101' })).toEqual(['nik'])
  expect(applicantFaults({ ...applicant, identityType: 'paspor', identity: 'c1234567' })).toEqual([])
  expect(applicantFaults({ ...applicant, email: 'bukan surel' })).toEqual(['email'])
})

test('an extension begins with who asked and what still fits, and asks for the papers anew', () => {
  const before = { id: '00000000-0000-4000-8000-00000000abcd', application: sampleApplication, kind: smallKind }
  const { bidang: _, ...properties } = smallKind.form.properties
  const newer = { ...smallKind, version: 2, form: { ...smallKind.form, properties } as typeof smallKind.form }
  const begun = applicationFrom(before, newer, 'perpanjangan')
  expect(begun).toMatchObject({
    kindVersion: 2,
    applicant: sampleApplication.applicant,
    form: { judul: 'Kajian subak' },
    documents: [],
    previous: { letterId: before.id, as: 'perpanjangan' },
    left: ['bidang'],
  })
})

test('a correction hands in what has changed, and nothing else', () => {
  const { documents } = sampleApplication
  expect(correctionOf(sampleApplication, sampleApplication)).toEqual({})
  const form = { ...sampleApplication.form, judul: 'Kajian subak Jatiluwih' }
  expect(correctionOf(sampleApplication, { ...sampleApplication, form })).toEqual({ form })
  const brought = withFiles(documents, 'ktp', [file('2'), file('3')])
  expect(correctionOf(sampleApplication, { ...sampleApplication, documents: brought })).toEqual({ documents: brought })
})

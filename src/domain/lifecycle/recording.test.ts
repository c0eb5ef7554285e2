import { describe, expect, it, test } from 'vitest'
import type { LetterIntent } from '../letter-intents.ts'
import type { LetterContent } from '../letter.ts'
import { sideOf, tasksFor, viewFor } from '../letter-views.ts'
import { registerOf } from '../number.ts'
import { happens, larger, refusalOf, type Anybody } from '../testing/larger-office.ts'
import { fileRef } from '../testing/small-office.ts'

const record = (security: LetterContent['security'] = 'biasa'): LetterIntent => ({
  kind: 'letter.record',
  content: { kind: 'surat_dinas', subject: 'Permohonan data', security, urgency: 'biasa', classification: '000.9' },
  outside: {
    sender: 'CV Contoh',
    place: 'Denpasar',
    number: '12/CV/XI/2026',
    date: '2026-11-10',
    receivedOn: '2026-11-12',
    way: 'pos',
    text: 'Dengan ini kami mohon data.',
    textFrom: 'ocr',
  },
  pdf: fileRef('e'),
  attachments: [],
})
const day = '2026-11-20'
const assignAgenda = (unitId: string) => ({ text: '1', register: registerOf(unitId, day), sequence: 1, date: day })
const recorded = happens(null, 'tuTujuan', record(), { assignAgenda })

test('a letter from outside stands in the agency’s book with its number, received by whoever recorded it', () => {
  expect(recorded).toMatchObject({ state: 'diterima', version: 1, unitId: 'dpmptsp', signedPdf: fileRef('e') })
  expect(recorded.deliveries).toMatchObject([
    { unitId: 'dpmptsp', received: { by: { personId: 'tuTujuan' } }, read: null, agenda: { register: 'dpmptsp/2026' } },
  ])
  expect(happens(null, 'tuTujuan', record()).deliveries[0]!.agenda, 'on a laptop it waits for it').toBeUndefined()
})

it.each<[Anybody, string]>([
  ['tu', 'allowed'],
  ['biroUmum', 'allowed'],
  ['kadisTujuan', 'not_allowed'],
  ['konseptor', 'not_allowed'],
  ['arsipIzin', 'not_allowed'],
])('recorded by %s: %s', (who, expected) => {
  expect(refusalOf(null, who, record())).toBe(expected)
})

test('it waits for the head, and for nobody else; it is incoming for the whole house and unknown outside of it', () => {
  expect(tasksFor(recorded, larger, 'kadisTujuan', day)).toEqual(['baca'])
  expect(tasksFor(recorded, larger, 'tuTujuan', day)).toEqual([])
  expect(sideOf(recorded, larger, 'tuTujuan', day)).toBe('masuk')
  expect(viewFor(recorded, larger, 'stafIzin', day)).toBeNull()
  expect(viewFor(recorded, larger, 'tu', day)).toBeNull()
})

describe('what was written down wrongly', () => {
  const correct: LetterIntent = {
    kind: 'letter.correct_record',
    content: { subject: 'Permohonan data perizinan' },
    outside: { number: '13/CV/XI/2026' },
  }
  it('is put right by the registry, and only that: the paper and the book stay', () => {
    const mended = happens(recorded, 'tuTujuan', correct)
    expect(mended.content.subject).toBe('Permohonan data perizinan')
    expect(mended.outside).toMatchObject({ number: '13/CV/XI/2026', sender: 'CV Contoh' })
    expect(mended.signedPdf).toEqual(recorded.signedPdf)
    expect(mended.deliveries).toEqual(recorded.deliveries)
  })

  it('not by the head, nor by another registry, nor on a letter of the province’s own offices', () => {
    expect(refusalOf(recorded, 'kadisTujuan', correct)).toBe('not_allowed')
    expect(refusalOf(recorded, 'tu', correct)).toBe('not_allowed')
    const own = { ...recorded, outside: undefined }
    expect(refusalOf(own, 'tuTujuan', correct)).toBe('wrong_state')
  })
})

test('of a secret letter from outside another clerk of the house sees the envelope: from whom, not what about', () => {
  const secret = happens(null, 'tuTujuan', record('rahasia'))
  const appointments = [
    ...larger.appointments,
    { personId: 'stafIzin', positionId: 'j-tuTujuan', holding: 'plt' as const, from: '2026-11-01', until: null },
  ]
  const directory = { ...larger, appointments }
  const view = viewFor(secret, directory, 'stafIzin', day)!
  expect(view).toMatchObject({
    envelope: true,
    signedPdf: null,
    outside: { sender: 'CV Contoh', number: '12/CV/XI/2026' },
  })
  expect(JSON.stringify(view)).not.toMatch(/Permohonan|mohon data/)
  expect(viewFor(secret, directory, 'kadisTujuan', day)!.envelope).toBeUndefined()
})

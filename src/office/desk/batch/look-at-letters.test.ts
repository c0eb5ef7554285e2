import { afterEach, beforeEach, expect, test } from 'vitest'
import { office } from '../../../domain/testing/small-office.ts'
import { pageToSign, signingDesk } from '../testing/signing-desk.ts'
import { signLetters } from '../sign-letters.ts'
import { lookAtLetters } from './look-at-letters.ts'

let at: ReturnType<typeof signingDesk>
beforeEach(() => {
  at = signingDesk()
})
afterEach(() => at.remove())
const look = async (...ids: string[]) => lookAtLetters(at.desk, ids, new Map())
const codesOf = async (...ids: string[]) => (await look(...ids)).map(({ problem }) => problem?.code ?? 'ready')

test('before a PIN is asked, each letter says whether it can be signed, and as what until when', async () => {
  const id = await at.letter()
  expect(await look(id)).toMatchObject([
    {
      id,
      subject: 'Undangan rapat koordinasi',
      state: 'siap_ttd',
      problem: null,
      mandate: { positionId: 'j-kadis', holding: 'definitif', from: '2025-01-01', until: null, onBehalfOf: null },
    },
  ])
  expect(at.card.asked, 'the card is not asked').toEqual([])
})

test('a PDF without its field, a damaged one, a missing one, a signed one, one that is not here', async () => {
  const [field, broken, gone, done] = [
    await at.letter({}, await pageToSign('lain')),
    await at.letter({}, Buffer.from('%PDF-1.7 terpotong')),
    await at.letter(),
    await at.letter(),
  ]
  at.desk.store.files.markMissing(at.desk.book.get(gone).local.finalPdf!.sha256)
  await signLetters(at.desk, [done], at.chosen, () => {})
  expect(await codesOf(field, broken, gone, done, '00000000-0000-4000-8000-000000000000')).toEqual([
    'signature_field_missing',
    'pdf_damaged',
    'file_missing',
    'wrong_state',
    'letter_unknown',
  ])
})

test('a kind that may not carry an electronic signature, and a mandate that has ended, are told beforehand', async () => {
  const id = await at.letter()
  const letter = at.desk.book.get(id)
  const { kindOf } = await import('../../../domain/kinds/kinds-of.ts')
  const kind = kindOf(office, letter.local.content.kind)!
  at.desk.store.facts.set('directory', { ...office, kinds: [{ ...kind, electronicSignature: false }] })
  expect(await codesOf(id)).toEqual(['electronic_signature_forbidden'])

  const ended = office.appointments.map((a) => (a.personId === 'kadis' ? { ...a, until: '2026-11-10' } : a))
  at.desk.store.facts.set('directory', { ...office, appointments: ended })
  expect(await look(id)).toMatchObject([{ mandate: null, problem: { code: 'mandate_ended' } }])
})

test('a PDF is opened once, however often its letter is looked at', async () => {
  const id = await at.letter()
  const seen = new Map()
  await lookAtLetters(at.desk, [id], seen)
  expect(seen.size).toBe(1)
  // The file itself is gone from the disk now: nobody asks for it again.
  const { sha256 } = at.desk.book.get(id).local.finalPdf!
  at.desk.vault.get = () => Promise.reject(new Error(`asked for ${sha256}`))
  expect((await lookAtLetters(at.desk, [id], seen))[0]!.problem).toBeNull()
})

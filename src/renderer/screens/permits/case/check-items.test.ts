import { expect, test } from 'vitest'
import { sampleApplication, smallKind } from '../../../../domain/permits/testing/permit-office.ts'
import { checkItems, checksOf, standingOf } from './check-items.ts'

const words = { applicant: 'Data pemohon', oddNik: 'NIK keliru.', notForType: 'Tidak dilayani.', notHandedIn: 'Belum.' }
const itemsOf = (change: Partial<typeof sampleApplication> = {}) =>
  checkItems(smallKind, { ...sampleApplication, ...change }, 'id', words)

test('who asks, the groups of answers and the papers are looked at, each with what the rules already see', () => {
  const items = itemsOf({ documents: [], form: {} })
  expect(items[0]).toMatchObject({ id: 'pemohon', title: 'Data pemohon', found: '' })
  expect(items.at(-1)).toMatchObject({ id: 'dokumen.ktp', found: 'Belum.' })
  expect(items[1]?.id).toMatch(/^isian\./)
  expect(items[1]?.found).toContain('Belum diisi.')
  const { applicant } = sampleApplication
  expect(itemsOf({ applicant: { ...applicant, identity: '123' } })[0]?.found).toBe('NIK keliru.')
  const masked = { ...applicant, identity: '••••••••••••0001' }
  expect(itemsOf({ applicant: masked })[0]?.found, 'what is masked is not judged').toBe('')
})

test('it is complete when all is in order, and goes back only with a reason for each fault', () => {
  const items = itemsOf()
  const all = Object.fromEntries(items.map(({ id }) => [id, { ok: true, reason: '' }]))
  expect(standingOf(items, {})).toBe('open')
  expect(standingOf(items, all)).toBe('complete')
  expect(standingOf(items, { ...all, pemohon: { ok: false, reason: ' ' } })).toBe('reasonless')
  expect(standingOf(items, { pemohon: { ok: false, reason: 'Alamat.' } })).toBe('faulty')
  expect(
    checksOf(items, { pemohon: { ok: false, reason: ' Alamat. ' }, 'dokumen.ktp': { ok: true, reason: 'lama' } }),
  ).toEqual([
    { item: 'pemohon', ok: false, reason: 'Alamat.' },
    { item: 'dokumen.ktp', ok: true, reason: '' },
  ])
})

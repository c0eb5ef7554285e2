import { expect, it } from 'vitest'
import { defaultNumberPattern, formatNumber, registerOf } from './number.ts'
import { draftContent, office, people } from './testing/small-office.ts'

const parts = {
  content: draftContent,
  sequence: 7,
  unit: office.units[0]!,
  position: office.positions.find((p) => p.id === people.konseptor.positionId)!,
  date: '2026-11-21',
}

it('orders a Bali number: security and classification, running number, bidang, OPD', () => {
  expect(formatNumber(defaultNumberPattern, parts)).toBe('B.000.9/007/Sekr/KOMINFO')
  expect(
    formatNumber(defaultNumberPattern, { ...parts, content: { ...draftContent, security: 'sangat_rahasia' } }),
  ).toMatch(/^SR\./)
})

it('an office may write another pattern; words it does not know stand as they are', () => {
  expect(formatNumber('{urut}/{opd}/{bulan}/{tahun}', parts)).toBe('007/KOMINFO/XI/2026')
  expect(formatNumber('{urut}-{entah}', parts)).toBe('007-{entah}')
})

it('urgency never enters the number', () => {
  const urgent = { ...parts, content: { ...draftContent, urgency: 'amat_segera' as const } }
  expect(formatNumber(defaultNumberPattern, urgent)).toBe(formatNumber(defaultNumberPattern, parts))
})

it('a register begins anew with the calendar year', () => {
  expect(registerOf('kominfo', '2026-12-31')).toBe('kominfo/2026')
  expect(registerOf('kominfo', '2027-01-01')).toBe('kominfo/2027')
})

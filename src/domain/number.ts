import type { Position, Unit } from './directory.ts'
import type { LetterContent } from './letter.ts'

/** Code of the security level at the head of a number (Peraturan ANRI 5/2021). Urgency never enters the number. */
const securityCode = { biasa: 'B', terbatas: 'T', rahasia: 'R', sangat_rahasia: 'SR' } as const

/** Where the running number comes from: one register per numbering authority and calendar year. */
export const registerOf = (unitId: string, date: string): string => `${unitId}/${date.slice(0, 4)}`

/** An agency’s own book of incoming letters: one for each calendar year, apart from the numbers that it gives out. */
export const agendaRegisterOf = (unitId: string, date: string): string => `agenda-masuk/${registerOf(unitId, date)}`

/** The numbers of applications for permits: one register for each serving office and calendar year. */
export const applicationRegisterOf = (unitId: string, date: string): string => `permohonan/${registerOf(unitId, date)}`

/** @example formatApplication('SKP', '2026-11-26', 42) // 'SKP-2026-00042' */
export const formatApplication = (code: string, date: string, sequence: number): string =>
  `${code}-${date.slice(0, 4)}-${String(sequence).padStart(5, '0')}`

export const formatAgenda = (sequence: number): string => String(sequence).padStart(4, '0')

/** Bali’s order: security-classification / running number / bidang / OPD. An office may set another pattern. */
export const defaultNumberPattern = '{sifat}.{klasifikasi}/{urut}/{bidang}/{opd}'

export const formatNumber = (
  pattern: string,
  parts: { content: LetterContent; sequence: number; unit: Unit; position: Position; date: string },
): string => {
  const [year, month] = parts.date.split('-')
  const values: Record<string, string> = {
    sifat: securityCode[parts.content.security],
    klasifikasi: parts.content.classification,
    urut: String(parts.sequence).padStart(3, '0'),
    bidang: parts.position.abbreviation,
    opd: parts.unit.abbreviation,
    bulan: romanMonths[Number(month) - 1] ?? '',
    tahun: year ?? '',
  }
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

const placeholders = ['sifat', 'klasifikasi', 'urut', 'bidang', 'opd', 'bulan', 'tahun']

/** Can numbers be made by it? Without the running number two letters would have the same one; a word nobody fills would stand there as it is. */
export const isNumberPattern = (pattern: string): boolean =>
  pattern.includes('{urut}') &&
  [...pattern.matchAll(/\{([^}]*)\}/g)].every(([, name]) => placeholders.includes(name ?? ''))

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

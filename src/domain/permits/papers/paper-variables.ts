import { variableNames } from '../../kinds/variable-names.ts'
import type { PaperRole } from '../kind/paper-roles.ts'

/**
 * Facts of a case that a paper may name beside the fields of the form. They are filled in when the office drafts the letter; those of
 * the letter itself (`variable-names.ts`: its number, its date, who signs) later, when it is drawn.
 */
const always = [
  'pemohon_nama',
  'pemohon_alamat',
  'pemohon_jenis', // perorangan, kelompok, badan usaha atau organisasi
  'pemohon_penanggung_jawab', // who answers for a company; of a person or a group there is none beside the applicant
  'nomor_permohonan',
  'tanggal_permohonan',
  'jenis_izin',
  'masa_berlaku', // 12 (dua belas) bulan sejak tanggal ditetapkan
  'biaya', // Rp0 (tidak dipungut biaya)
  'ketentuan', // list
  'dasar_hukum', // list
] as const

const besides = {
  izin: ['rekomendasi', 'nomor_izin_lama', 'tanggal_izin_lama'],
  penolakan: ['alasan', 'rekomendasi'],
  pengembalian: ['kekurangan'],
  pencabutan: ['alasan', 'nomor_izin_lama', 'tanggal_izin_lama'],
} as const satisfies Record<PaperRole, readonly string[]>

export type PaperVariable = (typeof always)[number] | (typeof besides)[PaperRole][number]

/** Several lines: alone in a paragraph they become a numbered list, alone in an item of a list as many items. */
export const listVariables: readonly PaperVariable[] = [
  'ketentuan',
  'dasar_hukum',
  'kekurangan',
  'alasan',
  'rekomendasi',
]

/** Where there is none, the paragraph or item that names it is left out: a first permit has no earlier one. */
export const optionalVariables: Record<PaperRole, readonly PaperVariable[]> = {
  izin: ['pemohon_penanggung_jawab', 'rekomendasi', 'nomor_izin_lama', 'tanggal_izin_lama'],
  penolakan: ['pemohon_penanggung_jawab', 'rekomendasi'],
  pengembalian: ['pemohon_penanggung_jawab'],
  pencabutan: ['pemohon_penanggung_jawab'],
}

/** Without it the paper does not say what it is for. */
export const neededVariables: Record<PaperRole, readonly PaperVariable[]> = {
  izin: ['pemohon_nama'],
  penolakan: ['pemohon_nama', 'alasan'],
  pengembalian: ['kekurangan'],
  pencabutan: ['alasan', 'nomor_izin_lama'],
}

export const paperVariables = (role: PaperRole): PaperVariable[] => [...always, ...besides[role]]

const everyName = new Set<string>([...always, ...Object.values(besides).flat(), ...variableNames])

/** A field of a form may not take the name of a fact. */
export const isPaperVariable = (name: string): name is PaperVariable => everyName.has(name)

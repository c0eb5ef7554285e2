import type { PaperVariable } from './paper-variables.ts'

/** Facts as labels of lines on paper, and as names where a template is written. */
const labels: Record<PaperVariable, [label: string, labelEn: string]> = {
  pemohon_nama: ['Nama', 'Name of the applicant'],
  pemohon_alamat: ['Alamat', 'Address of the applicant'],
  pemohon_jenis: ['Jenis pemohon', 'Kind of applicant'],
  pemohon_penanggung_jawab: ['Penanggung jawab', 'Who answers for the company'],
  nomor_permohonan: ['Nomor permohonan', 'Number of the application'],
  tanggal_permohonan: ['Tanggal permohonan', 'Day of the application'],
  jenis_izin: ['Jenis izin', 'Kind of permit'],
  masa_berlaku: ['Masa berlaku', 'Validity'],
  biaya: ['Biaya', 'Fee'],
  ketentuan: ['Ketentuan', 'Conditions'],
  dasar_hukum: ['Dasar hukum', 'Legal basis'],
  rekomendasi: ['Rekomendasi', 'Recommendations'],
  alasan: ['Alasan', 'Reasons'],
  kekurangan: ['Kekurangan', 'What is missing'],
  nomor_izin_lama: ['Nomor izin terdahulu', 'Number of the earlier permit'],
  tanggal_izin_lama: ['Tanggal izin terdahulu', 'Date of the earlier permit'],
}

export const factLabel = (name: PaperVariable, lang: 'id' | 'en' = 'id'): string => labels[name][lang === 'id' ? 0 : 1]

/** Null for what is no fact. */
export const labelOfFact = (name: string): string | null =>
  Object.hasOwn(labels, name) ? factLabel(name as PaperVariable) : null

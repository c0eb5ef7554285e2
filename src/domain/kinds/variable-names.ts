/** Facts of a letter that a template may name beside the kind’s own fields. They are filled in when the letter is drawn. */
export const variableNames = [
  'nomor', // the letter’s number
  'tanggal', // its date in words: 21 November 2026
  'hal',
  'penandatangan', // name of who signs
  'jabatan_penandatangan',
  'pangkat_penandatangan',
  'nip_penandatangan',
  'konseptor', // name of who drafted it
  'opd',
  'kota',
  'tahun',
] as const
export type VariableName = (typeof variableNames)[number]

export const isVariableName = (name: string): name is VariableName =>
  (variableNames as readonly string[]).includes(name)

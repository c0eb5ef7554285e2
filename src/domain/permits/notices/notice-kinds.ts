/** What an applicant is told, in the order of a case's life. */
export const noticeKinds = [
  'diterima', // the application is in, under this number
  'dikembalikan', // something is missing: what, item by item
  'dilanjutkan', // complete and correct: the promised day
  'terbit', // the permit is signed: where to fetch it
  'ditolak', // refused, and why
  'diserahkan', // handed over
  'akan_berakhir', // the permit ends soon
  'laporan', // a report of results is due
  'dicabut', // revoked, and why
  'pesan', // anything else, in the words of the staff
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The languages in which an applicant may be written to. */
export const noticeLanguages = ['id', 'en'] as const
export type NoticeLanguage = (typeof noticeLanguages)[number]

/** What every template may name. */
const always = [
  'pemohon', // the applicant's name
  'nomor', // number of the application
  'jenis', // what was applied for
  'tanggal', // of the notice, in words
  'tautan', // page on which the case can be followed
  'opd', // the serving agency
  'alamat_opd',
  'telepon_opd',
  'surel_opd',
] as const

/** What is known only where a certain thing happens. */
const besides = {
  diterima: ['kunci', 'hari_layanan'],
  dikembalikan: ['kekurangan'],
  dilanjutkan: ['hari_janji', 'hari_layanan'],
  terbit: ['nomor_izin', 'berlaku_hingga', 'tautan_izin'],
  ditolak: ['alasan', 'nomor_surat', 'tautan_izin'],
  diserahkan: ['nomor_izin', 'berlaku_hingga', 'tautan_izin'],
  akan_berakhir: ['nomor_izin', 'berlaku_hingga'],
  laporan: ['nomor_izin', 'berlaku_hingga', 'judul_laporan', 'batas_laporan'],
  dicabut: ['nomor_izin', 'alasan', 'nomor_surat'],
  pesan: ['pesan'],
} as const satisfies Record<NoticeKind, readonly string[]>

export type NoticeVariable = (typeof always)[number] | (typeof besides)[NoticeKind][number]

/** Without it the notice says nothing: a template that leaves it out is refused. */
const needed: Partial<Record<NoticeKind, NoticeVariable>> = {
  diterima: 'nomor',
  dikembalikan: 'kekurangan',
  dilanjutkan: 'hari_janji',
  ditolak: 'alasan',
  akan_berakhir: 'berlaku_hingga',
  laporan: 'batas_laporan',
  pesan: 'pesan',
}

/** The names that a template of this kind may use, in the order in which they are offered. */
export const variablesOf = (kind: NoticeKind): NoticeVariable[] => [...always, ...besides[kind]]

export const neededBy = (kind: NoticeKind): NoticeVariable | null => needed[kind] ?? null

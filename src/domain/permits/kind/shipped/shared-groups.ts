import { agree, choice, group, optional, text, type Group, type Question } from './questions.ts'

/** New, extended or changed: decides which papers are asked for. */
export const sortOfApplication: Record<'jenis_permohonan', Question> = {
  jenis_permohonan: choice('Jenis permohonan', 'Kind of application', {
    baru: ['Izin baru', 'New permit'],
    perpanjangan: ['Perpanjangan', 'Extension'],
    perubahan: ['Perubahan data', 'Change of particulars'],
  }),
}

const regencies = {
  denpasar: ['Kota Denpasar', 'Denpasar City'],
  badung: ['Kabupaten Badung', 'Badung Regency'],
  bangli: ['Kabupaten Bangli', 'Bangli Regency'],
  buleleng: ['Kabupaten Buleleng', 'Buleleng Regency'],
  gianyar: ['Kabupaten Gianyar', 'Gianyar Regency'],
  jembrana: ['Kabupaten Jembrana', 'Jembrana Regency'],
  karangasem: ['Kabupaten Karangasem', 'Karangasem Regency'],
  klungkung: ['Kabupaten Klungkung', 'Klungkung Regency'],
  tabanan: ['Kabupaten Tabanan', 'Tabanan Regency'],
} satisfies Record<string, [string, string]>
export const regency = (title = 'Kabupaten/Kota', titleEn = 'Regency or city'): Question =>
  choice(title, titleEn, regencies)

/** Where something is or takes place. */
export const place: Record<'kabupaten' | 'alamat_lokasi' | 'koordinat', Question> = {
  kabupaten: regency(),
  alamat_lokasi: text('Alamat lokasi (desa, kecamatan)', 'Address of the place (village, district)', {
    maxLength: 300,
  }),
  koordinat: optional(text('Koordinat, bila diketahui', 'Coordinates, if known', { maxLength: 100 })),
}

/** The last page of every form. */
export const statements = (more: Record<string, Question> = {}): Group =>
  group('Pernyataan', 'Statements', {
    data_benar: agree(
      'Data dan dokumen yang saya sampaikan benar dan sah.',
      'What I state and hand in is true and valid.',
    ),
    ...more,
    taat_hukum: agree(
      'Saya menaati peraturan perundang-undangan dan menghormati adat setempat.',
      'I obey the law and respect local custom.',
    ),
  })

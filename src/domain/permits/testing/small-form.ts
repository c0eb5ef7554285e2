import type { FormSchema } from '../form/form-schema.ts'

/** A form with one question of each sort, small enough to be read: a study in a village. */
export const smallForm: FormSchema = {
  type: 'object',
  properties: {
    judul: { type: 'string', title: 'Judul', 'x-titleEn': 'Title', minLength: 5, maxLength: 100 },
    bidang: {
      type: 'string',
      title: 'Bidang',
      'x-titleEn': 'Field',
      oneOf: [
        { const: 'kesehatan', title: 'Kesehatan', 'x-titleEn': 'Health' },
        { const: 'lain', title: 'Lainnya', 'x-titleEn': 'Other' },
      ],
    },
    bidang_lain: {
      type: 'string',
      title: 'Bidang lainnya',
      'x-titleEn': 'Other field',
      'x-when': { field: 'bidang', in: ['lain'] },
    },
    mulai: { type: 'string', format: 'date', title: 'Mulai', 'x-titleEn': 'Begin', 'x-notBefore': 'hari_ini' },
    selesai: { type: 'string', format: 'date', title: 'Selesai', 'x-titleEn': 'End', 'x-notBefore': 'mulai' },
    luas: { type: 'number', title: 'Luas', 'x-titleEn': 'Area', minimum: 0, maximum: 100_000, 'x-unit': 'm²' },
    responden: { type: 'integer', title: 'Responden', 'x-titleEn': 'Respondents', minimum: 1 },
    surel: { type: 'string', format: 'email', title: 'Surel', 'x-titleEn': 'E-mail', 'x-personal': true },
    situs: { type: 'string', format: 'uri', title: 'Situs', 'x-titleEn': 'Site' },
    pukul: { type: 'string', format: 'time', title: 'Pukul', 'x-titleEn': 'Time' },
    anggota: {
      type: 'array',
      title: 'Anggota',
      'x-titleEn': 'Members',
      minItems: 1,
      maxItems: 3,
      items: {
        type: 'object',
        properties: {
          tugas: { type: 'string', title: 'Tugas', 'x-titleEn': 'Task', maxLength: 20 },
          nama: { type: 'string', title: 'Nama', 'x-titleEn': 'Name', maxLength: 60 },
        },
        required: ['nama'],
      },
      'x-order': ['nama', 'tugas'],
      'x-when': { field: 'pemohon', in: ['kelompok'] },
    },
    setuju: { type: 'boolean', title: 'Saya menaati hukum', 'x-titleEn': 'I obey the law' },
  },
  required: ['judul', 'bidang', 'bidang_lain', 'mulai', 'selesai', 'anggota', 'setuju'],
  'x-groups': [
    {
      title: 'Penelitian',
      'x-titleEn': 'Research',
      fields: ['judul', 'bidang', 'bidang_lain', 'mulai', 'selesai', 'luas', 'responden'],
    },
    { title: 'Peneliti', 'x-titleEn': 'Researchers', fields: ['surel', 'situs', 'pukul', 'anggota', 'setuju'] },
  ],
}

export const smallAnswers = {
  judul: 'Gizi anak di desa',
  bidang: 'kesehatan',
  mulai: '2026-12-01',
  selesai: '2027-03-31',
  setuju: true,
}

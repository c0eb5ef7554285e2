import type { Directory } from '../../../domain/directory.ts'
import type { Letter, LetterContent } from '../../../domain/letter.ts'
import type { RichNode } from '../../../domain/rich-text.ts'

/** An invented province office for the stories of this folder. */
export const day = '2026-11-21'
const now = '2026-11-21T06:05:00.000Z'

const unit = (id: string, name: string, abbreviation: string) => ({
  id,
  name,
  abbreviation,
  address: 'Jalan Contoh Panjang Nomor 9',
  phone: '(0361) 000111',
  email: `${id}@contoh.example`,
  web: `${id}.contoh.example`,
  postalCode: '80000',
  city: 'Denpasar',
})

const position = (id: string, unitId: string, title: string, leads: boolean) => ({
  id,
  unitId,
  title,
  abbreviation: 'SEKRET',
  reportsTo: id === 'sekda' ? null : 'sekda',
  roles: leads ? (['pimpinan', 'penandatangan'] as ('pimpinan' | 'penandatangan')[]) : [],
})

export const directory: Directory = {
  province: 'Bali',
  units: [
    unit('kominfos', 'Dinas Komunikasi, Informatika dan Statistik', 'DISKOMINFOS'),
    unit('setda', 'Sekretariat Daerah', 'SETDA'),
    unit('arsip', 'Dinas Kearsipan dan Perpustakaan', 'DISARPUS'),
  ],
  positions: [
    position('sekda', 'setda', 'Sekretaris Daerah Provinsi Bali', true),
    position('kadis', 'kominfos', 'Kepala Dinas Komunikasi, Informatika dan Statistik', true),
  ],
  people: [
    {
      id: 'wayan',
      name: 'Dr. I Wayan Contoh Sudiarta, S.Kom., M.T.',
      rank: 'Pembina Utama Muda',
      nip: '990000000000000001',
      identity: 'X1',
    },
    {
      id: 'made',
      name: 'Ni Made Misal Laksmi, S.H.',
      rank: 'Pembina Tingkat I',
      nip: '990000000000000002',
      identity: 'X2',
    },
  ],
  appointments: [
    { personId: 'wayan', positionId: 'kadis', holding: 'definitif', from: '2026-01-01', until: '2026-12-01' },
  ],
  verificationUrl: 'https://periksa.contoh.example/surat',
}

export const text = (value: string, ...marks: ('bold' | 'italic' | 'underline')[]): RichNode => ({
  type: 'text',
  text: value,
  marks: marks.map((type) => ({ type })),
})
export const paragraph = (...content: (RichNode | string)[]): RichNode => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
})
export const list = (type: 'bulletList' | 'orderedList', ...items: RichNode[][]): RichNode => ({
  type,
  content: items.map((content) => ({ type: 'listItem', content })),
})
export const body = (...content: RichNode[]): RichNode => ({ type: 'doc', content })

/** A long ordinary paragraph, each with its own number so that a reader can count them back. */
export const filler = (index: number): RichNode =>
  paragraph(
    `Butir ${index}. Setiap perangkat daerah menyampaikan laporan pelaksanaan sistem pemerintahan berbasis elektronik dengan ` +
      'memperhatikan ketentuan peraturan perundang-undangan, ketersediaan jaringan, serta kesiapan sumber daya manusia di lingkungan ' +
      'masing-masing, dan menunjuk seorang penghubung yang dapat dihubungi pada jam kerja maupun di luar jam kerja.',
  )

/** A letter that was numbered and waits for its final PDF; a story changes what it is about. */
export const letter = (change: Partial<LetterContent> = {}, rest: Partial<Letter> = {}): Letter => ({
  id: '0b8f3c1e-52a4-4d6e-9a57-5f2f7c7a1d10',
  version: 5,
  contentVersion: 2,
  state: 'diperiksa',
  unitId: 'kominfos',
  author: { personId: 'made', positionId: 'kadis', holding: 'definitif' },
  content: {
    kind: 'surat_dinas',
    subject: 'Undangan Rapat Koordinasi Penerapan Naskah Dinas Elektronik di Lingkungan Pemerintah Provinsi',
    body: body(
      paragraph('Dengan hormat, kami mengundang Saudara menghadiri rapat koordinasi.'),
      paragraph('Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.'),
    ),
    addressees: [{ type: 'unit', unitId: 'arsip' }],
    copies: [],
    security: 'biasa',
    urgency: 'biasa',
    classification: '000.5',
    attachments: [],
    signatory: { positionId: 'kadis', onBehalfOf: null },
    reviewers: [],
    ...change,
  },
  parafs: [],
  number: { text: 'B.000.5/012/SEKRET/DISKOMINFOS', register: 'kominfos/2026', sequence: 12, date: day },
  numberRequested: false,
  finalPdf: null,
  signedPdf: null,
  signature: null,
  deliveries: [],
  history: [],
  updatedAt: now,
  ...rest,
})

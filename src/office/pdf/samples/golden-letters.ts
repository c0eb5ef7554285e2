import type { Directory } from '../../../domain/directory.ts'
import { defaultKinds } from '../../../domain/kinds/default-kinds.ts'
import type { Letter } from '../../../domain/letter.ts'
import { paperRoles } from '../../../domain/permits/kind/paper-roles.ts'
import { shippedPermitKinds } from '../../../domain/permits/kind/shipped/shipped-permit-kinds.ts'
import type { RichNode } from '../../../domain/rich-text.ts'
import type { Logos } from '../logos.ts'
import { letterOfKind } from './letter-of-kind.ts'
import { letterOfPermit } from './letter-of-permit.ts'
import { body, directory, filler, letter, list, paragraph, text } from './sample-letter.ts'
import { samplePng } from './sample-png.ts'

/** A letter whose pages are kept as pictures. */
export interface GoldenLetter {
  name: string
  letter: Letter
  directory: Directory
  mode: 'preview' | 'final'
  logos?: Logos
  /** Which pages; left out: the first. */
  pages?: number[]
}

const logo = 'f'.repeat(64)
/** A house with a logo, a line in aksara, a governor, and a Sekda who is held by another for a while. */
const house: Directory = {
  ...directory,
  units: directory.units.map((unit) => ({
    ...unit,
    letterhead: {
      logo: { sha256: logo, size: 1, name: 'logo.png' },
      balinese: 'ᬤᬶᬦᬲ᭄ᬓᭀᬫᬸᬦᬶᬓᬲᬶ ᬇᬦ᭄ᬧ᭄ᬳᭀᬃᬫᬢᬶᬓ ᬤᬦ᭄ᬲ᭄ᬢᬢᬶᬲ᭄ᬢᬶᬓ᭄',
      lines: 'Gedung Contoh Lantai 3, Denpasar\nPos-el kominfos@contoh.example',
    },
  })),
  positions: [
    ...directory.positions,
    { ...directory.positions[0]!, id: 'gubernur', title: 'Gubernur Bali', reportsTo: null },
  ],
  appointments: [
    ...directory.appointments,
    { personId: 'made', positionId: 'sekda', holding: 'plh', from: '2026-11-01', until: null },
  ],
}
const logos: Logos = new Map([[logo, samplePng({ side: 120, alpha: true })]])

const kind = (id: string) => defaultKinds.find((one) => one.id === id)!
const cell = (type: 'tableCell' | 'tableHeader', words: string, attrs: RichNode['attrs'] = {}): RichNode => ({
  type,
  attrs,
  content: [paragraph(words)],
})
const row = (...content: RichNode[]): RichNode => ({ type: 'tableRow', content })

/** A table with spans, widths and a head, over two pages, with lists, indents and alignments after it. */
const everything = body(
  filler(1),
  paragraph(text('Rincian kebutuhan', 'bold')),
  {
    type: 'table',
    content: [
      row(
        cell('tableHeader', 'No.', { colwidth: [40] }),
        cell('tableHeader', 'Uraian', { colwidth: [220] }),
        cell('tableHeader', 'Jumlah', { colspan: 2, colwidth: [70, 90] }),
      ),
      row(
        cell('tableCell', '1.'),
        cell('tableCell', 'Perangkat dan jaringan untuk layanan persuratan', { rowspan: 2 }),
        cell('tableCell', '12'),
        cell('tableCell', 'unit'),
      ),
      row(cell('tableCell', '2.'), cell('tableCell', '14'), cell('tableCell', 'paket')),
      ...Array.from({ length: 32 }, (_, i) =>
        row(...[`${i + 3}.`, 'Kegiatan', '1', 'buah'].map((words) => cell('tableCell', words))),
      ),
    ],
  },
  list(
    'orderedList',
    [
      paragraph(
        'Pertama, ',
        text('penting', 'bold'),
        ', ',
        text('miring', 'italic'),
        ' dan ',
        text('bergaris', 'underline'),
        '.',
      ),
      list('orderedList', [paragraph('bagian a')], [paragraph('bagian b')]),
    ],
    [paragraph('Kedua.'), list('bulletList', [paragraph('titik')])],
  ),
  { ...list('orderedList', [paragraph('Angka Romawi')], [paragraph('Angka Romawi')]), attrs: { type: 'I' } },
  { ...filler(2), attrs: { indent: 2 } },
  { ...paragraph('Rata kanan'), attrs: { align: 'right' } },
  { ...paragraph('Di tengah'), attrs: { align: 'center' } },
)

/** One letter of each kind, the papers of a permit, and what the layouts have beside. */
export const goldenLetters: GoldenLetter[] = [
  // A permit is never written by hand: what its kind looks like is seen on the papers of the research permit.
  ...defaultKinds
    .filter(({ id }) => id !== 'surat_izin')
    .map((one): GoldenLetter => ({ name: one.id, letter: letterOfKind(one), directory, mode: 'final' })),
  ...paperRoles.map((role): GoldenLetter => ({
    name: `penelitian-${role}`,
    letter: letterOfPermit(shippedPermitKinds[0]!, role),
    directory,
    mode: 'final',
  })),
  { name: 'segala-isi', letter: letter({ body: everything }), directory, mode: 'final', pages: [1, 2, 3] },
  { name: 'kop-logo-aksara-f4', letter: letter({ paper: 'F4' }), directory: house, mode: 'final', logos },
  {
    name: 'tiga-penandatangan',
    letter: letterOfKind(kind('berita_acara'), {
      body: body(filler(1)),
      signatory: { positionId: 'kadis', onBehalfOf: 'gubernur', through: 'sekda' },
      coSignatories: [
        { positionId: 'sekda', onBehalfOf: 'gubernur' },
        { positionId: 'kadis', onBehalfOf: null },
      ],
    }),
    directory: house,
    mode: 'final',
  },
  {
    name: 'pratinjau-kosong',
    letter: { ...letterOfKind(kind('surat_tugas'), { fields: {}, subject: '' }), number: null },
    directory,
    mode: 'preview',
  },
]

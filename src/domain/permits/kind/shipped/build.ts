import type { PermitDocument, PermitKind, PermitStep } from '../permit-kind.ts'

/** The office that serves, checks and signs, in every kind that Lontar ships. */
export const usual = {
  version: 1,
  active: true,
  public: true,
  unitId: 'dpmptsp',
  applicants: ['perorangan', 'badan'],
  fee: { amount: 0, note: 'Tidak dipungut biaya.' },
  signer: { positionId: 'dpmptsp-kepala', onBehalfOf: null, reviewers: ['dpmptsp-kabid-perizinan'] },
  reminders: { beforeDue: 1, beforeExpiry: [60, 30, 7], report: null },
} satisfies Partial<PermitKind>

export const ptspLaw =
  'Peraturan Menteri Dalam Negeri Nomor 138 Tahun 2017 tentang Penyelenggaraan Pelayanan Terpadu Satu Pintu Daerah'

type Team = NonNullable<PermitStep['teams']>[number]
/** Another agency that is asked for its recommendation. */
export const team = (
  unitId: string,
  days: number,
  question: string,
  questionEn: string,
  visit: Team['visit'] = 'none',
): Team => ({ unitId, question, questionEn, days, visit })

/** The usual way: checked, studied by other agencies at the same time, drafted and signed, handed over. Days are working days. */
export const way = ({
  check = 1,
  teams = [],
  study,
  draft = 1,
  handOver = 0,
}: {
  check?: number
  teams?: Team[]
  /** A desk of the own office studies it first. */
  study?: { name: string; nameEn: string; days: number }
  draft?: number
  handOver?: number
}): PermitStep[] => [
  {
    id: 'kelengkapan',
    type: 'kelengkapan',
    name: 'Pemeriksaan kelengkapan',
    nameEn: 'Check of completeness',
    role: 'front_office',
    days: check,
  },
  ...(study ? [{ id: 'telaah', type: 'telaah', role: 'verifikator', ...study } as const] : []),
  ...(teams.length > 0
    ? [
        {
          id: 'teknis',
          type: 'teknis',
          name: 'Rekomendasi teknis',
          nameEn: 'Technical recommendation',
          role: 'back_office',
          days: Math.max(...teams.map(({ days }) => days)),
          teams,
        } as const,
      ]
    : []),
  {
    id: 'naskah',
    type: 'naskah',
    name: 'Penyusunan dan penandatanganan',
    nameEn: 'Drafting and signing',
    role: 'back_office',
    days: draft,
  },
  {
    id: 'penyerahan',
    type: 'penyerahan',
    name: 'Penyerahan',
    nameEn: 'Handing over',
    role: 'front_office',
    days: handOver,
  },
]

/** A paper that the applicant hands in: a PDF or a photo of it, 5 MB, required. */
export const paper = (
  id: string,
  label: string,
  labelEn: string,
  more: Partial<PermitDocument> = {},
): PermitDocument => ({
  id,
  label,
  labelEn,
  help: '',
  helpEn: '',
  required: true,
  accept: ['pdf', 'jpeg', 'png'],
  maxMegabytes: 5,
  ...more,
})
const onlyPdf = { accept: ['pdf'] } satisfies Partial<PermitDocument>

/** Who applies: every kind asks for these. */
export const identity: PermitDocument[] = [
  paper('ktp', 'KTP atau paspor pemohon', 'Identity card or passport of the applicant', {
    help: 'Untuk kelompok atau badan: KTP ketua atau penanggung jawab.',
    helpEn: 'Of a group or company: that of who leads it or answers for it.',
  }),
  paper('akta', 'Akta pendirian dan pengesahannya', 'Deed of foundation and its approval', {
    ...onlyPdf,
    maxMegabytes: 10,
    when: { field: 'pemohon', in: ['badan'] },
  }),
  paper('kuasa', 'Surat kuasa, bila dikuasakan', 'Power of attorney, where somebody else applies', { required: false }),
]
export const nib = paper('nib', 'Nomor Induk Berusaha (NIB)', 'Business identification number (NIB)', {
  ...onlyPdf,
  when: { field: 'pemohon', in: ['badan'] },
})
export const photo = paper('foto', 'Pasfoto berwarna 4 × 6', 'Colour photograph 4 × 6', {
  accept: ['jpeg', 'png'],
  maxMegabytes: 2,
})
export const truth = paper(
  'pernyataan_benar',
  'Surat pernyataan kebenaran data, bermeterai',
  'Statement that all data are true, with duty stamp',
)
/** A document of several pages. */
export const dossier = (id: string, label: string, labelEn: string, more: Partial<PermitDocument> = {}) =>
  paper(id, label, labelEn, { ...onlyPdf, maxMegabytes: 20, ...more })
export const oldPermit = paper('izin_lama', 'Izin yang diperpanjang', 'The permit to be extended', {
  when: { field: 'jenis_permohonan', in: ['perpanjangan'] },
})

/** The same on every permit. */
export const commonConditions = [
  'Menaati peraturan perundang-undangan serta menghormati adat istiadat, kearifan lokal, dan kesucian tempat suci di Bali.',
  'Izin ini tidak dapat dipindahtangankan kepada pihak lain.',
]
export const reviewedOn =
  'Izin ini dapat dicabut apabila pemegang tidak memenuhi ketentuan atau data yang disampaikan ternyata tidak benar.'

import type { Unit } from '../../src/domain/directory.ts'

/** Agencies that judge applications for permits: of each a team that answers; of two a head as well. Invented like the others. */
export const permitPersonId = {
  timKesbangpol: 'puspa',
  kepalaKesbangpol: 'bayu',
  timDklh: 'taru',
  kepalaDklh: 'wana',
  timDisbud: 'ratih',
  timDispar: 'candra',
  timDislautkan: 'segara',
  timDisnakeresdm: 'bumi',
  timDistanpangan: 'sri',
  timDishub: 'jalan',
  timDisdikpora: 'guna',
  timDinkes: 'usada',
} as const
export type PermitPart = keyof typeof permitPersonId

export const permitPositionId = {
  timKesbangpol: 'kesbangpol-tim-teknis',
  kepalaKesbangpol: 'kesbangpol-kepala',
  timDklh: 'dklh-tim-teknis',
  kepalaDklh: 'dklh-kepala',
  timDisbud: 'disbud-tim-teknis',
  timDispar: 'dispar-tim-teknis',
  timDislautkan: 'dislautkan-tim-teknis',
  timDisnakeresdm: 'disnakeresdm-tim-teknis',
  timDistanpangan: 'distanpangan-tim-teknis',
  timDishub: 'dishub-tim-teknis',
  timDisdikpora: 'disdikpora-tim-teknis',
  timDinkes: 'dinkes-tim-teknis',
} as const satisfies Record<PermitPart, string>

const unit = (id: string, abbreviation: string, name: string, number: number): Unit => ({
  id,
  name,
  abbreviation,
  address: `Jalan Contoh Nomor ${number}, Denpasar`,
  phone: `(0361) 0000${String(number).padStart(2, '0')}`,
  email: `${id}@contoh.example`,
  web: `${id}.contoh.example`,
  postalCode: '80000',
  city: 'Denpasar',
})

export const permitUnits: Unit[] = [
  unit('kesbangpol', 'KESBANGPOL', 'Badan Kesatuan Bangsa dan Politik', 11),
  unit('dklh', 'DKLH', 'Dinas Kehutanan dan Lingkungan Hidup', 12),
  unit('disbud', 'DISBUD', 'Dinas Kebudayaan', 13),
  unit('dispar', 'DISPAR', 'Dinas Pariwisata', 14),
  unit('dislautkan', 'DISLAUTKAN', 'Dinas Kelautan dan Perikanan', 15),
  unit('disnakeresdm', 'DISNAKERESDM', 'Dinas Ketenagakerjaan dan Energi Sumber Daya Mineral', 16),
  unit('distanpangan', 'DISTANPANGAN', 'Dinas Pertanian dan Ketahanan Pangan', 17),
  unit('dishub', 'DISHUB', 'Dinas Perhubungan', 18),
  unit('disdikpora', 'DISDIKPORA', 'Dinas Pendidikan, Kepemudaan dan Olahraga', 19),
  unit('dinkes', 'DINKES', 'Dinas Kesehatan', 20),
]

/** Name and rank, by part. */
export const permitPeople: Record<PermitPart, [name: string, rank: string]> = {
  timKesbangpol: ['Ni Kadek Puspa Contohwati', 'Penata'],
  kepalaKesbangpol: ['I Putu Bayu Andaikusuma', 'Pembina Utama Muda'],
  timDklh: ['I Wayan Taru Misalwana', 'Penata'],
  kepalaDklh: ['I Made Wana Rekaputra', 'Pembina Utama Muda'],
  timDisbud: ['Ni Nyoman Ratih Umpamadewi', 'Penata'],
  timDispar: ['I Ketut Candra Fiksiyasa', 'Penata'],
  timDislautkan: ['I Gede Segara Ujibahari', 'Penata'],
  timDisnakeresdm: ['I Nyoman Bumi Contohsana', 'Penata'],
  timDistanpangan: ['Ni Luh Sri Karangantani', 'Penata'],
  timDishub: ['I Kadek Jalan Misalraga', 'Penata'],
  timDisdikpora: ['Ni Putu Guna Andaiwidya', 'Penata'],
  timDinkes: ['I Komang Usada Permisalan', 'Penata'],
}

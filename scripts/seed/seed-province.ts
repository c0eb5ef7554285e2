import type { Directory, Role, Unit } from '../../src/domain/directory.ts'
import { demoDirectory, demoUnitId } from '../../tests/support/province-data.ts'
import type { Chance } from './chance.ts'

/** Agencies of an invented province; the first ones write most. */
const fields =
  `Kesehatan|Pendidikan|Pekerjaan Umum|Perhubungan|Pariwisata|Kebudayaan|Pertanian|Perikanan|Kehutanan|Lingkungan Hidup|Sosial|Tenaga Kerja
  |Koperasi|Perindustrian|Perdagangan|Energi|Pangan|Perumahan|Pemberdayaan Desa|Kependudukan|Perpustakaan|Kearsipan|Pemuda dan Olahraga|Pemajuan Adat
  |Perempuan dan Anak|Pertanahan|Persandian|Penanggulangan Bencana|Keuangan|Pendapatan|Perencanaan|Kepegawaian|Penelitian|Penghubung|Inspeksi|Ketertiban
  |Rumah Sakit Utama|Rumah Sakit Jiwa|Rumah Sakit Mata|Laboratorium|Penyuluhan|Peternakan|Perkebunan|Sumber Daya Air|Tata Ruang`
    .split('|')
    .map((field) => field.trim())

const staffOf: [string, Role[], string][] = [
  ['Kepala', ['penandatangan', 'pimpinan'], ''],
  ['Sekretaris', ['verifikator', 'konseptor'], 'Sekr'],
  ['Kepala Subbagian Umum', ['tu', 'arsiparis'], 'UM'],
  ['Kepala Bidang Satu', ['verifikator', 'konseptor'], 'I'],
  ['Kepala Bidang Dua', ['verifikator', 'konseptor'], 'II'],
  ['Kepala Bidang Tiga', ['verifikator', 'konseptor'], 'III'],
]

export interface SeedProvince {
  directory: Directory
  /** Those that write to the secretariat, frequent ones first. */
  senders: { unit: Unit; head: string; headPerson: string; abbreviation: string }[]
}

/**
 * The demonstration’s secretariat and two agencies, among 45 more with a hundred desks each: about 4,500 people, none of them real.
 * @param desks in each agency, beside the six that lead it
 */
export const seedProvince = (chance: Chance, desks = 94): SeedProvince => {
  const base = demoDirectory('https://contoh.invalid/v')
  const directory: Directory = {
    ...base,
    units: [...base.units],
    positions: [...base.positions],
    people: [...base.people],
    appointments: [...base.appointments],
  }
  const senders = fields.map((field, index) => {
    const id = `opd-${String(index + 1).padStart(2, '0')}`
    const name = field.startsWith('Rumah') || field === 'Laboratorium' ? field : `Dinas ${field}`
    const unit: Unit = {
      ...base.units[0]!,
      id,
      name,
      abbreviation: `D${field
        .replace(/[^A-Za-z]/g, '')
        .slice(0, 9)
        .toUpperCase()}`,
    }
    directory.units.push(unit)
    const all = [
      ...staffOf,
      ...Array.from({ length: desks }, (_, n): [string, Role[], string] => [`Pelaksana ${n + 1}`, ['konseptor'], 'I']),
    ]
    all.forEach(([title, roles, abbreviation], n) => {
      const position = `${id}-j${n}`
      const person = `${id}-p${n}`
      directory.positions.push({
        id: position,
        unitId: id,
        title: `${title} ${name}`,
        abbreviation,
        reportsTo: n === 0 ? null : `${id}-j0`,
        roles,
      })
      directory.people.push({
        id: person,
        name: inventedName(chance),
        rank: 'Penata',
        nip: `99${chance.hex(16).replace(/[a-f]/g, '7')}`,
        identity: `UJI-${person}`,
      })
      directory.appointments.push({
        personId: person,
        positionId: position,
        holding: 'definitif',
        from: '2018-01-01',
        until: null,
      })
    })
    return { unit, head: `${id}-j0`, headPerson: `${id}-p0`, abbreviation: unit.abbreviation }
  })
  return { directory, senders }
}

export const secretariat = demoUnitId.setda

const given = 'Contoh Uji Fiksi Misal Rekaan Umpama Ibarat Andai'.split(' ')
const inventedName = (chance: Chance): string =>
  `${chance.pick(given)} ${chance.pick(given)} ${chance.hex(3).toUpperCase()}`

import { p } from '../../../kinds/shipped/template.ts'
import type { PermitKind } from '../permit-kind.ts'
import { commonConditions, identity, nib, paper, ptspLaw, reviewedOn, team, usual, way } from './build.ts'
import { papers } from './papers.ts'
import { agree, choice, date, form, group, onlyIf, rows, text, whole } from './questions.ts'
import { statements } from './shared-groups.ts'

export const lalulintasTernak: PermitKind = {
  ...usual,
  id: 'ternak',
  name: 'Izin Pemasukan dan Pengeluaran Ternak',
  nameEn: 'Permit to bring livestock in or out',
  sector: 'Pertanian dan Peternakan',
  sectorEn: 'Farming and livestock',
  description: 'Bagi pemasukan dan pengeluaran ternak, unggas, dan hasilnya antara Bali dan daerah lain.',
  descriptionEn: 'For livestock, poultry and their products that are brought into Bali or out of it.',
  legalBasis: [
    'Undang-Undang Nomor 41 Tahun 2014 tentang Perubahan atas Undang-Undang Nomor 18 Tahun 2009 tentang Peternakan dan Kesehatan Hewan',
    ptspLaw,
  ],
  code: 'ITK',
  form: form(
    group('Ternak', 'The animals', {
      arah: choice('Arah', 'Direction', {
        masuk: ['Pemasukan ke Bali', 'Into Bali'],
        keluar: ['Pengeluaran dari Bali', 'Out of Bali'],
      }),
      tujuan_pakai: choice('Tujuan', 'Purpose', {
        potong: ['Potong', 'Slaughter'],
        bibit: ['Bibit', 'Breeding'],
        produk: ['Produk hewan', 'Animal products'],
      }),
      ternak: rows('Jenis dan jumlah', 'Kinds and numbers', {
        jenis: ['Jenis ternak atau produk', 'Animal or product', 100],
        jumlah: ['Jumlah', 'Number', 40],
        ciri: ['Ciri (bangsa, jenis kelamin, umur)', 'Breed, sex, age', 120],
      }),
      jumlah_ekor: whole('Jumlah seluruhnya', 'In all', 'ekor', 100_000),
    }),
    group('Perjalanan', 'The way', {
      asal: text('Daerah asal', 'From', { maxLength: 160 }),
      tujuan: text('Daerah tujuan', 'To', { maxLength: 160 }),
      penerima: text('Nama pengirim atau penerima', 'Who sends or receives', { maxLength: 160 }),
      angkutan: choice('Alat angkut', 'Carried by', {
        truk: ['Truk', 'Lorry'],
        kapal: ['Kapal', 'Ship'],
        pesawat: ['Pesawat', 'Aeroplane'],
      }),
      pelabuhan: text('Pelabuhan atau bandara yang dilalui', 'Port or airport on the way', { maxLength: 120 }),
      tanggal_kirim: date('Rencana tanggal pengiriman', 'Planned day', { 'x-notBefore': 'hari_ini' }),
      instalasi: onlyIf(
        'arah',
        ['masuk'],
        text('Instalasi karantina atau kandang isolasi', 'Quarantine or isolation', { maxLength: 160 }),
      ),
    }),
    statements({
      sehat: agree(
        'Ternak diperiksa dan dinyatakan sehat sebelum berangkat.',
        'The animals are examined and healthy before they leave.',
      ),
    }),
  ),
  documents: [
    ...identity,
    nib,
    paper('skkh', 'Surat keterangan kesehatan hewan', 'Veterinary health certificate'),
    paper('lab', 'Hasil uji laboratorium', 'Laboratory results', { when: { field: 'arah', in: ['masuk'] } }),
    paper('rekom_asal', 'Rekomendasi daerah asal atau tujuan', 'Recommendation of the other province'),
  ],
  steps: way({
    teams: [
      team(
        'distanpangan',
        1,
        'Apakah status kesehatan hewan dan kuota mengizinkan?',
        'Do animal health and quota allow it?',
        'optional',
      ),
    ],
  }),
  serviceDays: 3,
  validity: { months: 1 },
  conditions: [
    ...commonConditions,
    'Ternak disertai surat keterangan kesehatan hewan dan diperiksa karantina.',
    'Pemasukan sapi bukan sapi Bali dilarang untuk menjaga kemurnian sapi Bali.',
    reviewedOn,
  ],
  papers: papers({
    title: 'IZIN PEMASUKAN DAN PENGELUARAN TERNAK',
    called: 'izin pemasukan dan pengeluaran ternak',
    classification: '500.7.6.6',
    shows: ['arah', 'tujuan_pakai', 'jumlah_ekor', 'asal', 'tujuan', 'penerima', 'angkutan', 'pelabuhan', 'instalasi'],
    grant: [p('untuk mengirim ternak dari {asal} ke {tujuan} pada tanggal {tanggal_kirim} melalui {pelabuhan}.')],
  }),
  reminders: { ...usual.reminders, beforeExpiry: [7] },
  publicFields: ['arah', 'jumlah_ekor', 'asal', 'tujuan', 'tanggal_kirim'],
}

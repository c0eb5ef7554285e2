import { area } from '../area.ts'

/** Words about what Lontar is made of, and under which licences. */
export const components = area(
  {
    'components.title': 'Komponen dan lisensi',
    'components.help':
      'Lontar berlisensi MIT dan dibuat dari bagian-bagian ini. Pilih satu untuk membaca lisensinya. Daftar yang sama ada di samping program: lontar.cdx.json dan THIRD-PARTY-NOTICES.txt.',
    'components.search': 'Cari nama atau lisensi',
    'components.count': '{shown} dari {all} bagian',
    'components.nothing': 'Tidak ada bagian dengan nama atau lisensi itu.',
    'components.unbuilt': 'Program ini berjalan dari kode sumbernya; daftarnya dibuat bersama paket pemasang.',
    'components.licence': 'Lisensi {name} {version}',
  },
  {
    'components.title': 'Components and licences',
    'components.help':
      'Lontar is under the MIT licence, and made of these parts. Choose one to read its licence. The same list lies beside the program: lontar.cdx.json and THIRD-PARTY-NOTICES.txt.',
    'components.search': 'Find a name or a licence',
    'components.count': '{shown} of {all} parts',
    'components.nothing': 'No part has that name or licence.',
    'components.unbuilt': 'This program runs from its sources; the list is made with the installer.',
    'components.licence': 'Licence of {name} {version}',
  },
)

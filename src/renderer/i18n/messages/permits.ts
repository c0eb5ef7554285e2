import { area } from '../area.ts'

/** The permit desk: its places and tabs. */
export const permits = area(
  {
    'nav.izin': 'Perizinan',
    'permits.tabs': 'Bagian perizinan',
    'permits.tab.papan': 'Papan',
    'permits.tab.daftar': 'Daftar',
    'permits.tab.kalender': 'Kalender',
    'permits.tab.dasbor': 'Dasbor',
    'permits.new': 'Permohonan baru',
    'permits.openCase': 'Buka berkas perizinan',
    'permits.caseInLetters': 'Ini berkas permohonan izin',
    'permits.caseInLettersText': 'Isian, dokumen, tahap, dan langkahnya ada di Perizinan.',
    'permits.notBuilt': 'Belum ada di versi ini',
    'permits.notBuiltText': 'Bagian ini sedang disiapkan. Berkas yang menunggu Anda ada di Menunggu saya.',
    'permits.toWaiting': 'Ke Menunggu saya',
  },
  {
    'nav.izin': 'Permits',
    'permits.tabs': 'Parts of the permit desk',
    'permits.tab.papan': 'Board',
    'permits.tab.daftar': 'List',
    'permits.tab.kalender': 'Calendar',
    'permits.tab.dasbor': 'Dashboard',
    'permits.new': 'New application',
    'permits.openCase': 'Open the permit case',
    'permits.caseInLetters': 'This is an application for a permit',
    'permits.caseInLettersText': 'Its answers, documents, stage and steps are under Permits.',
    'permits.notBuilt': 'Not in this version yet',
    'permits.notBuiltText': 'This part is being prepared. Cases that wait for you are under Waiting for me.',
    'permits.toWaiting': 'To Waiting for me',
  },
)

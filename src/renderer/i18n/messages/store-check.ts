import { area } from '../area.ts'

/** Checks of the store on this computer. */
export const storeCheck = area(
  {
    'storeCheck.title': 'Pemeriksaan penuh',
    'storeCheck.help':
      'Membaca semua surat, berkas, dan yang menunggu dikirim, dalam salinan baru. Anda dapat terus bekerja.',
    'storeCheck.start': 'Periksa sekarang',
    'storeCheck.stop': 'Hentikan',
    'storeCheck.stopped': 'Dihentikan sebelum selesai. Tidak ada yang diubah.',
    'storeCheck.step': 'Langkah {step} dari {steps}: {what}',
    'storeCheck.copy': 'menyalin penyimpanan, {done} dari {of}',
    'storeCheck.pages': 'halaman dan indeks, tabel {done} dari {of}',
    'storeCheck.references': 'rujukan antarsurat',
    'storeCheck.search': 'indeks pencarian, {done} dari {of}',
    'storeCheck.outbox': 'langkah yang dikirim, {done} dari {of}',
    'storeCheck.files': 'berkas surat, {done} dari {of}',
    'storeCheck.last': 'Terakhir: {at}, selama {seconds} detik.',
    'storeCheck.whole': 'Utuh: {letters} surat dan {files} berkas diperiksa.',
    'storeCheck.fault.pages': 'Halaman penyimpanan rusak: {count}',
    'storeCheck.fault.references': 'Rujukan yang hilang: {count}',
    'storeCheck.fault.search': 'Indeks pencarian rusak: {count}',
    'storeCheck.fault.outbox': 'Langkah yang tidak terbaca: {count}',
    'storeCheck.fault.files': 'Berkas yang rusak atau hilang: {count}. Yang ada di server diambil lagi.',
    'storeCheck.damaged':
      'Sebagian isi penyimpanan rusak. Anda masih dapat bekerja, tetapi sebaiknya perbaiki sekarang: Lontar keluar, lalu menawarkan pilihannya. Yang belum terkirim ikut dibawa, tidak ada yang dihapus.',
    'storeCheck.repair': 'Keluar dan perbaiki…',
    'storeCheck.quick':
      'Pemeriksaan singkat sesudah masuk, {at}: antrean kirim, pekerjaan Anda, dan surat terbaru terbaca; seluruhnya {size}. {round}',
    'storeCheck.quickRound': 'Semua isi tabel terakhir terbaca {at}.',
    'storeCheck.quickOn': 'Sisanya dilanjutkan setiap kali Anda masuk.',
  },
  {
    'storeCheck.title': 'Full check',
    'storeCheck.help': 'Reads all letters, files and what waits to be sent, in a fresh copy. You can go on working.',
    'storeCheck.start': 'Check now',
    'storeCheck.stop': 'Stop',
    'storeCheck.stopped': 'Stopped before its end. Nothing was changed.',
    'storeCheck.step': 'Step {step} of {steps}: {what}',
    'storeCheck.copy': 'copying the store, {done} of {of}',
    'storeCheck.pages': 'pages and indexes, table {done} of {of}',
    'storeCheck.references': 'references between letters',
    'storeCheck.search': 'search indexes, {done} of {of}',
    'storeCheck.outbox': 'steps that are sent, {done} of {of}',
    'storeCheck.files': 'files of letters, {done} of {of}',
    'storeCheck.last': 'Last time: {at}, for {seconds} seconds.',
    'storeCheck.whole': 'Whole: {letters} letters and {files} files were looked through.',
    'storeCheck.fault.pages': 'Damaged pages of the store: {count}',
    'storeCheck.fault.references': 'Missing references: {count}',
    'storeCheck.fault.search': 'Damaged search indexes: {count}',
    'storeCheck.fault.outbox': 'Unreadable steps: {count}',
    'storeCheck.fault.files': 'Files damaged or missing: {count}. Those at the server are fetched again.',
    'storeCheck.damaged':
      'Part of the store is damaged. You can still work, but better repair it now: Lontar signs you out and offers the choices. What is not sent yet is brought along; nothing is erased.',
    'storeCheck.repair': 'Sign out and repair…',
    'storeCheck.quick':
      'Quick check after signing in, {at}: the outbox, your own work and the newest letters can be read; {size} in all. {round}',
    'storeCheck.quickRound': 'All rows were last read by {at}.',
    'storeCheck.quickOn': 'The rest is gone on with each time you sign in.',
  },
)

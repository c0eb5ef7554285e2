import { area } from '../area.ts'

/** Checks of the store on this computer. */
export const storeCheck = area(
  {
    'storeCheck.title': 'Pemeriksaan penuh',
    'storeCheck.help':
      'Membaca semua surat, berkas, dan yang menunggu dikirim, dalam salinan baru. Anda dapat terus bekerja.',
    'storeCheck.start': 'Periksa sekarang',
    'storeCheck.stop': 'Hentikan',
    'storeCheck.stopping':
      'Dihentikan; tidak ada yang diubah. Dapat dimulai lagi setelah tabel yang sedang dibaca selesai.',
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
    'storeCheck.goOn': 'Lanjutkan dari sini…',
    'storeCheck.goOnTitle': 'Lanjutkan dari penyimpanan ini?',
    'storeCheck.goOnKeeps':
      'Komputer ini melanjutkan sebagai perangkat baru, tanpa kode. Langkah yang menunggu di sini dikirim, masing-masing satu kali; surat yang lebih baru diambil dari server.',
    'storeCheck.goOnLoses':
      'Yang ditulis sesudah salinan ini dan belum terkirim tidak ada di sini. Bila penyimpanan yang lebih baru masih ada, kembalikan dahulu. Nomor yang dipinjam komputer ini tetap di server.',
    'storeCheck.goOnOther':
      'Bila Lontar dengan penyimpanan yang sama masih dipakai di komputer lain, komputer itu perlu didaftarkan lagi dengan kode.',
    'storeCheck.goOnGo': 'Ya, lanjutkan dari sini',
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
    'storeCheck.stopping':
      'Stopped; nothing was changed. It can begin again once the table that is being read is finished.',
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
    'storeCheck.goOn': 'Go on from here…',
    'storeCheck.goOnTitle': 'Go on from this store?',
    'storeCheck.goOnKeeps':
      'This computer goes on as a new device, without a code. Steps that wait here are sent, each once; newer letters are fetched from the server.',
    'storeCheck.goOnLoses':
      'What was written after this copy and not sent is not here. If the newer store still exists, put it back first. Numbers lent to this computer stay with the server.',
    'storeCheck.goOnOther':
      'If Lontar is still used with the same store on another computer, that one has to be enrolled again with a code.',
    'storeCheck.goOnGo': 'Yes, go on from here',
    'storeCheck.quick':
      'Quick check after signing in, {at}: the outbox, your own work and the newest letters can be read; {size} in all. {round}',
    'storeCheck.quickRound': 'All rows were last read by {at}.',
    'storeCheck.quickOn': 'The rest is gone on with each time you sign in.',
  },
)

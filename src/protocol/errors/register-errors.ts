import { entry } from './error-text.ts'

/** Errors of the agencies’ books and of blocks of numbers. */
export const registerErrors = {
  book_closed: entry({},
    ['Buku agenda ini bukan milik unit Anda', 'Buku agenda {unit} hanya dibaca oleh tata usaha, arsiparis, dan pimpinan unit itu.', 'Tidak ada yang diubah.', 'Minta keterangan kepada tata usaha unit tersebut.'],
    ['This book is not your unit’s', 'The registers of {unit} are read by its registry, its archivist and its head only.', 'Nothing was changed.', 'Ask the registry of that unit.']),
  lease_forbidden: entry({},
    ['Blok nomor tidak diizinkan', 'Kebijakan kantor tidak meminjamkan blok nomor, atau jabatan Anda bukan tata usaha unit itu.', 'Tidak ada nomor yang disisihkan.', 'Mintalah nomor saat daring, atau hubungi admin provinsi.'],
    ['Blocks of numbers are not allowed', 'The office’s policy lends no blocks of numbers, or your position is not that unit’s registry.', 'No number was set aside.', 'Ask for numbers while online, or contact a provincial admin.']),
  lease_refused: entry({ batchMayContinue: true },
    ['Nomor dari blok tidak diterima', 'Nomor {number} tidak berasal dari blok komputer ini, sudah dipakai, atau tidak sesuai dengan suratnya.', 'Surat tetap tersimpan dan belum bernomor.', 'Mintalah nomor lagi untuk surat ini.'],
    ['The number from the block is not taken', 'The number {number} is not of a block of yours, is used already, or does not fit its letter.', 'The letter is kept and has no number yet.', 'Ask for a number for this letter again.']),
  lease_unknown: entry({},
    ['Blok nomor tidak ditemukan', 'Tidak ada blok nomor dengan tanda itu pada nama Anda.', 'Tidak ada yang diubah.', 'Muat ulang daftar blok nomor.'],
    ['Block of numbers not found', 'There is no such block of numbers under your name.', 'Nothing was changed.', 'Reload the list of blocks.']),
  numbered_elsewhere: entry({ batchMayContinue: true },
    ['Surat sudah bernomor lain', 'Surat ini telah diberi nomor {number} di komputer lain.', 'Nomor dari blok komputer ini tidak terpakai; tidak ada nomor ganda.', 'Buka surat untuk melihat nomornya.'],
    ['The letter has another number', 'This letter was given the number {number} at another computer.', 'The number from this computer’s block is not used; nothing is numbered twice.', 'Open the letter to see its number.']),
}

import { entry } from './error-text.ts'

const draftKept = 'Draf Anda tersimpan dan tidak berubah.'
const draftKeptEn = 'Your draft is saved and unchanged.'

/** Errors of writing: pasted text, Word documents, the address book, files of kinds, logos. */
export const writingErrors = {
  paste_too_large: entry({},
    ['Tempelan terlalu besar', 'Yang ditempelkan lebih panjang daripada sebuah surat.', draftKept, 'Tempelkan bagian yang diperlukan saja, atau lampirkan berkasnya.'],
    ['Too much to paste', 'What was pasted is longer than a letter.', draftKeptEn, 'Paste only the part that is needed, or attach the file.']),
  docx_too_large: entry({},
    ['Dokumen Word terlalu besar', '“{name}” berisi lebih banyak daripada yang dapat dijadikan isi surat.', draftKept, 'Salin bagian yang diperlukan, atau lampirkan berkas itu.'],
    ['The Word document is too large', '“{name}” holds more than can become the body of a letter.', draftKeptEn, 'Copy the part that is needed, or attach the file.']),
  docx_damaged: entry({},
    ['Dokumen Word tidak dapat dibaca', '“{name}” rusak atau bukan dokumen Word (.docx).', draftKept, 'Buka berkas itu di Word, simpan sebagai .docx, lalu impor lagi.'],
    ['The Word document cannot be read', '“{name}” is damaged or no Word document (.docx).', draftKeptEn, 'Open it in Word, save it as .docx, and import it again.']),
  docx_encrypted: entry({},
    ['Dokumen Word terkunci', '“{name}” dilindungi kata sandi.', draftKept, 'Lepaskan kata sandinya di Word, lalu impor lagi.'],
    ['The Word document is locked', '“{name}” is protected by a password.', draftKeptEn, 'Remove the password in Word and import it again.']),
  docx_macros: entry({},
    ['Dokumen berisi makro', '“{name}” berisi program (makro), sehingga tidak dibuka.', draftKept, 'Simpan sebagai .docx tanpa makro, atau lampirkan berkas itu apa adanya.'],
    ['The document holds macros', '“{name}” holds a program (macros) and is not opened.', draftKeptEn, 'Save it as .docx without macros, or attach the file as it is.']),
  docx_takes_too_long: entry({},
    ['Dokumen Word terlalu rumit', '“{name}” tidak selesai dibaca dalam {seconds} detik.', draftKept, 'Salin isinya dari Word ke surat, atau lampirkan berkas itu.'],
    ['The Word document is too complex', '“{name}” could not be read within {seconds} seconds.', draftKeptEn, 'Copy its text from Word into the letter, or attach the file.']),
  kinds_file_faulty: entry({},
    ['Berkas jenis naskah tidak dapat dipakai', 'Yang salah: {where}.', 'Jenis naskah kantor tidak berubah.', 'Perbaiki berkas itu, lalu impor lagi.'],
    ['The file of kinds cannot be used', 'What is wrong: {where}.', 'The kinds of the office are unchanged.', 'Correct the file and import it again.']),
  address_book_faulty: entry({},
    ['Berkas buku alamat tidak dapat dipakai', 'Yang salah: {where}.', 'Buku alamat Anda tidak berubah.', 'Perbaiki berkas itu, lalu impor lagi.'],
    ['The address book file cannot be used', 'What is wrong: {where}.', 'Your address book is unchanged.', 'Correct the file and import it again.']),
  address_book_full: entry({},
    ['Buku alamat penuh', 'Buku alamat menampung paling banyak {most} nama.', 'Yang sudah ada tidak berubah.', 'Hapus nama yang tidak dipakai lagi.'],
    ['The address book is full', 'The address book holds {most} names at most.', 'What it holds is unchanged.', 'Remove names that are no longer used.']),
  logo_refused: entry({},
    ['Logo tidak dapat dipakai', '“{name}” bukan gambar PNG atau JPEG yang utuh, atau lebih besar dari {limit}.', 'Kop OPD tidak berubah.', 'Pilih gambar PNG atau JPEG yang lebih kecil.'],
    ['The logo cannot be used', '“{name}” is no whole PNG or JPEG picture, or larger than {limit}.', 'The letterhead is unchanged.', 'Choose a smaller PNG or JPEG picture.']),
}

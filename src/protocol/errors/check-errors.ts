import { entry } from './error-text.ts'

const kept = 'Berkas Anda tidak disimpan di server.'
const keptEn = 'Your file was not kept at the server.'

/** Errors of the public page where anybody may have a letter's file checked. */
export const checkErrors = {
  check_busy: entry({ retryable: true },
    ['Pemeriksaan sedang ramai', 'Saat ini terlalu banyak berkas sedang diperiksa.', kept, 'Tunggu sekitar {seconds} detik, lalu kirim lagi berkas yang sama.'],
    ['Too many checks at the moment', 'Too many files are being checked right now.', keptEn, 'Wait about {seconds} seconds, then send the same file again.']),
  check_too_often: entry({ retryable: true },
    ['Terlalu sering memeriksa', 'Dari jaringan Anda datang lebih banyak berkas daripada yang dapat diperiksa sekaligus.', kept, 'Tunggu {seconds} detik, lalu coba lagi.'],
    ['Too many checks from here', 'More files came from your network than can be checked at once.', keptEn, 'Wait {seconds} seconds, then try again.']),
  check_file_missing: entry({},
    ['Belum ada berkas', 'Formulir dikirim tanpa berkas, atau berkasnya kosong.', 'Tidak ada yang diubah.', 'Pilih berkas PDF surat atau izin, lalu kirim lagi.'],
    ['No file yet', 'The form was sent without a file, or the file is empty.', 'Nothing was changed.', 'Choose the PDF of the letter or permit, then send again.']),
  check_file_several: entry({},
    ['Satu berkas setiap kali', 'Formulir memuat lebih dari satu berkas.', kept, 'Kirim satu berkas PDF saja.'],
    ['One file at a time', 'The form holds more than one file.', keptEn, 'Send one PDF only.']),
  check_file_not_pdf: entry({},
    ['Berkas ini bukan PDF', 'Isi berkas bukan PDF, apa pun nama berkasnya. Foto atau hasil pindaian tidak memuat tanda tangan elektronik.', kept, 'Kirim berkas PDF asli seperti yang Anda terima. Bila hanya ada kertasnya, pindai kode QR atau ketik kodenya.'],
    ['This file is not a PDF', 'The file holds no PDF, whatever its name says. A photo or a scan carries no electronic signature.', keptEn, 'Send the PDF just as you received it. If you only have paper, scan its QR code or type its code.']),
  check_file_large: entry({},
    ['Berkas terlalu besar', 'Berkas lebih besar dari {limit}.', kept, 'Kirim berkas PDF asli dari kantor; ukurannya hampir selalu jauh lebih kecil.'],
    ['The file is too large', 'The file is larger than {limit}.', keptEn, 'Send the original PDF from the office; it is nearly always much smaller.']),
  check_form_unreadable: entry({},
    ['Kiriman tidak terbaca', 'Yang sampai di server bukan formulir dengan satu berkas, atau terputus di tengah jalan.', kept, 'Buka lagi halaman pemeriksaan, pilih berkasnya, lalu kirim lagi.'],
    ['What was sent cannot be read', 'What reached the server is no form with one file, or it was cut off on the way.', keptEn, 'Open the check page again, choose the file and send it again.']),
  check_too_slow: entry({ retryable: true },
    ['Kiriman terlalu lama', 'Berkas belum sampai seluruhnya dalam waktu yang disediakan.', kept, 'Coba lagi dengan jaringan yang lebih baik, atau pindai kode QR pada surat.'],
    ['Sending took too long', 'The file did not arrive whole in the time there is.', keptEn, 'Try again on a better network, or scan the QR code on the letter.']),
}

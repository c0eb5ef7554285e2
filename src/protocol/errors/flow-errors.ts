import { entry } from './error-text.ts'

const letterWaits = 'Surat tidak berubah dan tetap menunggu tanda tangan.'
const letterWaitsEn = 'The letter is unchanged and still waits for signature.'
const kept = 'Surat dan tulisan Anda tetap tersimpan.'
const keptEn = 'The letter and what you wrote are kept.'

/** Errors on the way of one letter: mandates, several signatories, paper, hand-over, and steps taken back. */
export const flowErrors = {
  mandate_ended: entry({ batchMayContinue: true },
    ['Masa jabatan sudah berakhir', 'Penunjukan Anda sebagai {position} berakhir {until}, dan yang menentukan adalah hari di server.', kept, 'Teruskan kepada pejabat yang sekarang, atau minta admin memperpanjang penunjukan.'],
    ['The appointment has ended', 'Your appointment as {position} ended on {until}; the day at the server decides.', keptEn, 'Pass it to the present official, or ask the admin to extend the appointment.']),
  earlier_unstamped: entry({ retryable: true, batchMayContinue: true },
    ['Menunggu stempel waktu penandatangan sebelumnya', 'Tanda tangan {position} belum mendapat stempel waktu, dan hanya tanda tangan terakhir yang masih dapat diberi.', letterWaits, 'Hubungkan komputer ke jaringan; giliran Anda datang sesudah stempel waktu ada.'],
    ['Waiting for the earlier signatory’s time-stamp', 'The signature of {position} has no time-stamp yet, and only the last signature of a file can still get one.', letterWaitsEn, 'Connect to the network; your turn comes once the time-stamp is there.']),
  already_sent: entry({},
    ['Langkah sudah terkirim', 'Langkah ini sudah meninggalkan komputer Anda, sehingga tidak dapat diurungkan.', kept, 'Minta pejabat berikutnya mengembalikan surat, atau lanjutkan.'],
    ['The step has been sent', 'This step has left your computer and cannot be taken back.', keptEn, 'Ask the next official to return the letter, or carry on.']),
  scan_not_pdf: entry({},
    ['Hasil pindai harus berupa PDF', 'Berkas {name} bukan PDF.', 'Surat tidak berubah dan tetap menunggu hasil tanda tangan basah.', 'Pindai sebagai PDF, atau simpan gambarnya sebagai PDF, lalu pilih lagi.'],
    ['The scan must be a PDF', 'The file {name} is not a PDF.', 'The letter is unchanged and still waits for the signed paper.', 'Scan to PDF, or save the picture as a PDF, and choose again.']),
  addressee_unknown: entry({},
    ['Bukan alamat surat ini', '{name} tidak ada di alamat atau tembusan surat ini.', kept, 'Pilih penerima yang tercantum dalam surat.'],
    ['Not an addressee', '{name} is not among the addressees or copies of this letter.', keptEn, 'Choose one that stands in the letter.']),
}

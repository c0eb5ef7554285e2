import { entry } from './error-text.ts'

const kept = 'Surat dan tulisan Anda tetap tersimpan.'
const keptEn = 'The letter and what you wrote are kept.'

/** Errors of deliveries, dispositions, incoming letters and the archive. */
export const letterErrors = {
  letter_withdrawn: entry({ batchMayContinue: true },
    ['Surat ditarik pengirim', 'Pengirim menarik surat ini sebelum dibaca.', 'Tidak ada yang diubah.', 'Hubungi pengirim bila surat masih diperlukan.'],
    ['Withdrawn by the sender', 'The sender withdrew this letter before it was read.', 'Nothing was changed.', 'Contact the sender if it is still needed.']),
  already_read: entry({ batchMayContinue: true },
    ['Sudah dibaca', 'Penerima sudah membacanya, sehingga tidak dapat ditarik lagi.', kept, 'Buat ralat, atau hubungi penerima.'],
    ['Already read', 'The receiver has read it, so it can no longer be taken back.', keptEn, 'Send a correction, or contact the receiver.']),
  instruction_required: entry({},
    ['Instruksi belum diisi', 'Disposisi memerlukan satu instruksi atau catatan.', kept, 'Pilih instruksi atau tulis catatan, lalu kirim lagi.'],
    ['An instruction is needed', 'A disposition takes an instruction or a note.', keptEn, 'Tick an instruction or write a note, then send again.']),
  receiver_unknown: entry({},
    ['Penerima tidak berlaku', '{position} sudah ditutup, jabatan Anda sendiri, atau staf OPD lain: OPD lain menerima disposisi melalui kepalanya.', kept, 'Pilih jabatan lain sebagai penerima.'],
    ['Receiver not valid', '{position} was closed, is your own position, or works for another agency: those receive dispositions through their head.', keptEn, 'Choose another position as receiver.']),
  disposition_cancelled: entry({ batchMayContinue: true },
    ['Disposisi dibatalkan', 'Pemberi disposisi membatalkannya sebelum Anda baca.', kept, 'Tidak perlu tindakan.'],
    ['Disposition cancelled', 'Whoever gave the disposition took it back before you read it.', keptEn, 'Nothing to do.']),
  retention_forbids: entry({ batchMayContinue: true },
    ['Masa retensi belum habis', 'Menurut jadwal retensi, arsip ini disimpan sampai {until}.', 'Arsip tidak berubah.', 'Keluarkan dari daftar ini.'],
    ['Retention is not over', 'By the retention schedule this record is kept until {until}.', 'The archive is unchanged.', 'Leave it off this list.']),
  already_recorded: entry({ batchMayContinue: true },
    ['Surat ini sudah dicatat', 'Berkas yang sama sudah ada di agenda masuk dengan nomor {agenda}.', 'Surat yang sudah dicatat tidak berubah; tidak ada nomor agenda baru.', 'Buka surat yang sudah ada.'],
    ['Already recorded', 'The same file is in the incoming register as {agenda}.', 'The recorded letter is unchanged; no new register number was taken.', 'Open the letter that is there.']),
  position_closed: entry({},
    ['Jabatan sudah tidak ada', '{position} telah ditutup atau tidak dikenal, sehingga surat tidak akan sampai.', kept, 'Pilih jabatan lain sebagai pemaraf, penandatangan, atau tujuan.'],
    ['The position is closed', '{position} was closed or is not known, so the letter would never arrive.', keptEn, 'Choose another position to check, sign or receive it.']),
  unit_closed: entry({},
    ['OPD tujuan sudah tidak ada', '{unit} telah ditutup dan tidak mempunyai penerus.', kept, 'Hapus dari alamat, atau pilih OPD lain.'],
    ['The addressed agency is closed', '{unit} was closed and has no successor.', keptEn, 'Remove it, or choose another agency.']),
}

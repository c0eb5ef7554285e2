import { entry } from './error-text.ts'

const waits = 'Surat yang belum ditandatangani tidak berubah dan tetap menunggu.'
const waitsEn = 'Letters without a signature are unchanged and still wait.'

/** Errors of letters that are signed together. */
export const batchErrors = {
  batch_cancelled: entry({},
    ['Dihentikan', 'Anda menghentikan kumpulan ini sebelum surat ini sampai gilirannya.', waits, 'Lanjutkan kumpulan itu kapan saja; PIN diminta lagi.'],
    ['Stopped', 'You stopped the batch before this letter’s turn.', waitsEn, 'Go on with the batch at any time; the PIN is asked for anew.']),
  batch_running: entry({ retryable: true },
    ['Penandatanganan masih berjalan', 'Kumpulan surat yang lain sedang ditandatangani di komputer ini.', waits, 'Tunggu sampai selesai, atau hentikan setelah surat yang sedang dikerjakan.'],
    ['Signing is still at work', 'Another batch of letters is being signed on this computer.', waitsEn, 'Wait until it ends, or stop it after the present letter.']),
  batch_other_key: entry({},
    ['Sertifikat lain', 'Kumpulan surat ini dimulai dengan sertifikat {subject} yang lain dari yang dipilih sekarang; satu kumpulan memakai satu kunci.', waits, 'Pilih sertifikat yang sama, atau tutup kumpulan itu dan pilih suratnya lagi dari Menunggu saya.'],
    ['Another certificate', 'This batch was begun with another certificate ({subject}) than the one chosen now; one batch uses one key.', waitsEn, 'Choose the same certificate, or put the batch away and choose its letters anew under Waiting for me.']),
}

import { entry } from './error-text.ts'

const kept = 'Penyimpanan yang rusak tetap disimpan apa adanya.'
const keptEn = 'The damaged store stays as it is.'

/** Errors of backups, checks and repairs of the store on this computer. */
export const repairErrors = {
  backup_no_room: entry({ retryable: true },
    ['Ruang diska kurang untuk cadangan', 'Cadangan memerlukan {needed} MB ruang kosong di diska ini; yang ada {free} MB.', 'Pekerjaan dan cadangan sebelumnya tetap ada.', 'Kosongkan ruang diska; Lontar mencoba lagi sendiri.'],
    ['Too little disk space for a backup', 'A backup needs {needed} MB of free space on this disk; there are {free} MB.', 'Your work and the earlier backups remain.', 'Free some disk space; Lontar tries again by itself.']),
  backup_under_way: entry({ retryable: true },
    ['Sedang dikerjakan', 'Pencadangan atau pemeriksaan lain belum selesai.', 'Tidak ada yang diubah.', 'Tunggu sebentar, lalu coba lagi.'],
    ['Already under way', 'Another backup or check is not finished yet.', 'Nothing was changed.', 'Wait a moment and try again.']),
  check_cancelled: entry({ retryable: true },
    ['Pemeriksaan dihentikan', 'Pemeriksaan dihentikan sebelum selesai.', 'Tidak ada yang diubah.', 'Jalankan lagi bila perlu.'],
    ['Check stopped', 'The check was stopped before its end.', 'Nothing was changed.', 'Run it again if needed.']),
  store_went_back: entry({},
    ['Penyimpanan ini lebih lama daripada yang dikenal server', 'Server sudah memutuskan langkah komputer ini yang tidak ada di penyimpanannya. Biasanya berkas store.db diganti salinan lama, atau diska dipulihkan.', 'Tidak ada yang diubah; surat baru tetap diterima dan yang menunggu di sini tetap tersimpan.', 'Bila berkas yang lebih baru masih ada, keluar dan minta petugas TI mengembalikannya. Bila tidak, buka Sinkronisasi dan pilih “Lanjutkan dari sini”.'],
    ['This store is older than the server knows it', 'The server has decided steps of this computer that are not in its store. Mostly the file store.db was replaced by an old copy, or the disk was restored.', 'Nothing was changed; new letters still come, and what waits here is kept.', 'If the newer file is still there, sign out and have IT put it back. If not, open Sync and choose “Go on from here”.']),
  repair_not_open: entry({},
    ['Tidak ada yang diperbaiki', 'Perbaikan dibuka sesudah Anda memilih nama dan mengetik kata sandi.', 'Tidak ada yang diubah.', 'Masuk lagi dengan nama Anda.'],
    ['Nothing under repair', 'A repair opens after you choose your name and type the password.', 'Nothing was changed.', 'Sign in again with your name.']),
  backup_unusable: entry({},
    ['Cadangan ini tidak dapat dipakai', 'Cadangan tidak ada lagi, rusak, atau dibuat dengan kunci lain.', kept, 'Pilih cadangan lain, atau mulai lagi dari server.'],
    ['This backup cannot be used', 'The backup is gone, damaged, or was made under another key.', keptEn, 'Choose another backup, or start afresh from the server.']),
  afresh_needs_code: entry({},
    ['Pendaftaran komputer ini tidak terbaca', 'Tanda pengenal komputer ini di server tidak dapat dibaca dari penyimpanan yang rusak maupun dari cadangan.', kept, 'Minta kode kepada admin instansi, lalu masuk lewat “Baru di komputer ini”.'],
    ['This computer’s enrolment cannot be read', 'What this computer is known by at the server can be read neither from the damaged store nor from a backup.', keptEn, 'Ask your agency’s admin for a code and sign in through “New on this computer”.']),
  unsent_file_unreadable: entry({},
    ['Berkas pekerjaan tidak dapat dibaca', 'Berkas ini bukan pekerjaan belum terkirim dari Lontar, atau isinya berubah.', 'Tidak ada yang diambil darinya.', 'Pilih berkas lain, atau buat lagi di komputer asal.'],
    ['The work file cannot be read', 'This file is no unsent work of Lontar, or its content was changed.', 'Nothing was taken from it.', 'Choose another file, or make it again on the first computer.']),
  unsent_file_password: entry({ retryable: true },
    ['Kata sandi berkas tidak cocok', 'Berkas tidak terbuka dengan kata sandi ini.', 'Tidak ada yang diambil darinya.', 'Ketik kata sandi yang dipilih ketika berkas dibuat. Bila lupa, petugas TI provinsi dapat membukanya.'],
    ['The file’s password does not match', 'The file does not open with this password.', 'Nothing was taken from it.', 'Type the password that was chosen when the file was made. If it is forgotten, the province’s IT can open the file.']),
  unsent_file_other_person: entry({},
    ['Pekerjaan orang lain', 'Berkas ini berisi pekerjaan {person}, bukan pekerjaan Anda.', 'Tidak ada yang diambil darinya.', 'Minta {person} masuk dan mengambilnya sendiri.'],
    ['Another person’s work', 'This file holds the work of {person}, not yours.', 'Nothing was taken from it.', 'Ask {person} to sign in and import it.']),
  unsent_password_weak: entry({ retryable: true },
    ['Kata sandi terlalu pendek', 'Kata sandi berkas minimal {length} karakter.', 'Berkas belum dibuat.', 'Pilih kata sandi yang lebih panjang.'],
    ['The password is too short', 'The file’s password needs at least {length} characters.', 'The file was not made.', 'Choose a longer one.']),
  nothing_unsent: entry({},
    ['Tidak ada yang belum terkirim', 'Semua pekerjaan di komputer ini sudah ada di server.', 'Tidak ada yang diubah.', 'Tidak perlu tindakan.'],
    ['Nothing is unsent', 'All work on this computer is at the server.', 'Nothing was changed.', 'Nothing to do.']),
}

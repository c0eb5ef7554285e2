import { entry } from './error-text.ts'

const kept = 'Semua surat dan pekerjaan Anda tersimpan; yang menunggu tetap dikirim.'
const keptEn = 'All your letters and work are kept; what waits is still sent.'
const asBefore = 'Lontar tetap seperti semula; tidak ada yang diunduh atau dipasang.'
const asBeforeEn = 'Lontar is as it was; nothing was downloaded or installed.'

/** Errors of versions, and of the signed list that tells of a new one. */
export const releaseErrors = {
  version_too_old: entry({},
    ['Lontar di komputer ini perlu diperbarui', 'Server meminta Lontar {minimum} atau yang lebih baru; di sini terpasang {version}. Sampai diperbarui, Lontar hanya untuk membaca.', kept, 'Minta petugas TI memasang versi baru. Sementara itu surat dapat dibaca, dicari, dan dicetak.'],
    ['Lontar on this computer must be updated', 'The server asks for Lontar {minimum} or later; {version} is installed here. Until it is updated, Lontar is for reading only.', keptEn, 'Ask IT to install the new version. Meanwhile letters can be read, searched and printed.']),
  release_unreadable: entry({},
    ['Daftar rilis tidak terbaca', 'Berkas rilis bukan daftar yang dikenal Lontar ({detail}).', asBefore, 'Ambil lagi berkas rilis dari tempat resminya.'],
    ['Release list not readable', 'The release file is no list that Lontar knows ({detail}).', asBeforeEn, 'Get the release file again from its official place.']),
  release_key_unknown: entry({},
    ['Penanda tangan rilis tidak dikenal', 'Tidak ada tanda tangan pada daftar rilis yang dibuat dengan kunci yang dikenal di sini.', asBefore, 'Jangan pasang berkas itu. Laporkan kepada petugas TI.'],
    ['Unknown signer of the release', 'No signature on the release list was made with a key that is known here.', asBeforeEn, 'Do not install those files. Tell IT.']),
  release_signature_wrong: entry({},
    ['Tanda tangan rilis salah', 'Daftar rilis atau tanda tangannya diubah setelah dibuat.', asBefore, 'Jangan pasang berkas itu. Laporkan kepada petugas TI.'],
    ['Wrong signature of the release', 'The release list, or its signature, was changed after it was made.', asBeforeEn, 'Do not install those files. Tell IT.']),
  release_older: entry({},
    ['Rilis yang ditawarkan lebih lama', 'Server menawarkan rilis {version} ({date}), padahal rilis {seen} sudah pernah ditawarkan.', asBefore, 'Petugas TI perlu memeriksa berkas rilis di server: mungkin salinan lama, atau ada yang menahan pembaruan.'],
    ['An older release is offered', 'The server offers release {version} ({date}), though release {seen} was offered before.', asBeforeEn, 'IT should look at the release file on the server: it may be an old copy, or somebody holds updates back.']),
  release_file_changed: entry({},
    ['Berkas rilis tidak seperti yang ditandatangani', '{name} berbeda dari yang tercatat dalam daftar rilis.', asBefore, 'Jangan pasang berkas itu. Ambil lagi dari tempat resminya.'],
    ['A file is not as it was signed', '{name} differs from what the release list says.', asBeforeEn, 'Do not install it. Get it again from its official place.']),
  release_file_unlisted: entry({},
    ['Ada berkas di luar rilis', '{name} tidak disebut dalam daftar rilis.', asBefore, 'Jangan pasang berkas itu; pindahkan dari folder, lalu periksa lagi.'],
    ['A file is not part of the release', '{name} is not named in the release list.', asBeforeEn, 'Do not install it; move it out of the folder and check again.']),
}

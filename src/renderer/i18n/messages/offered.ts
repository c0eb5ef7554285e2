import { area } from '../area.ts'

/** What was opened from outside: a link in a mail, a file by double click. */
export const offered = area(
  {
    'offered.unseen.title': 'Surat dari tautan tidak ditemukan di sini',
    'offered.unseen.body':
      'Surat itu belum sampai di komputer ini, atau bukan urusan jabatan Anda. Tidak ada yang diubah. Bila baru dikirim kepada Anda, tunggu penyelarasan berikutnya lalu buka tautannya lagi.',
    'offered.strange.title': 'Bukan berkas Lontar',
    'offered.strange.body':
      '“{name}” tidak dapat dibaca: berkasnya rusak, terlalu besar, atau dibuat oleh program lain. Isinya tidak dipakai. Mintalah dikirim sekali lagi.',
    'offered.request.title': 'Permintaan pemulihan',
    'offered.request.body':
      '“{name}” ditujukan kepada pemegang kunci pemulihan provinsi, bukan untuk dibuka di sini. Kirimkan kepada TI; jawaban mereka dapat dibuka di komputer ini.',
    'offered.work.title': 'Pekerjaan dari komputer lain',
    'offered.work.body':
      '“{name}” berisi pekerjaan Anda yang belum terkirim. Lihat dahulu isinya; belum ada yang diambil.',
  },
  {
    'offered.unseen.title': 'The letter of the link is not here',
    'offered.unseen.body':
      'It has not reached this computer yet, or is no concern of your position. Nothing was changed. If it was just sent to you, wait for the next exchange and open the link again.',
    'offered.strange.title': 'Not a file of Lontar',
    'offered.strange.body':
      '“{name}” cannot be read: it is damaged, too large, or made by another program. Nothing of it was used. Ask for it to be sent again.',
    'offered.request.title': 'A request for recovery',
    'offered.request.body':
      '“{name}” is meant for the keepers of the province’s recovery key and is not opened here. Send it to IT; their answer can be opened on this computer.',
    'offered.work.title': 'Work from another computer',
    'offered.work.body':
      '“{name}” holds work of yours that was not sent yet. Look first at what is in it; nothing is taken in so far.',
  },
)

import { area } from '../area.ts'

/** Words for the way of one letter: whose turn it is, what changed, where it went. */
export const flow = area(
  {
    'reading.waitsForPaper': 'Menunggu tanda tangan basah; hasilnya diunggah oleh TU.',
    'reading.waitsForSignature': 'Menunggu tanda tangan {position}.',
    'reading.waitsForNext': 'Penandatangan sebelumnya selesai; giliran {position}.',
    'reading.waitsForStamp': 'Menunggu stempel waktu, lalu surat dikirim.',
    'reading.waitsForEarlierStamp':
      'Menunggu stempel waktu penandatangan sebelumnya ({who}); sesudah itu giliran {next}.',
  },
  {
    'reading.waitsForPaper': 'Waits for the handwritten signature; the registry uploads it.',
    'reading.waitsForSignature': 'Waits for the signature of {position}.',
    'reading.waitsForNext': 'The earlier signatory is done; the turn of {position}.',
    'reading.waitsForStamp': 'Waits for its time-stamp, then the letter leaves.',
    'reading.waitsForEarlierStamp':
      'Waits for the time-stamp of the earlier signatory ({who}); then it is the turn of {next}.',
  },
)

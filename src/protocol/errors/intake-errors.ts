import { entry } from './error-text.ts'

const untouched = 'Berkas asli tidak diubah; yang lain dalam antrean tetap ada.'
const untouchedEn = 'The original file is unchanged; everything else in the queue is still there.'

/** Errors of bringing papers from outside into the book. */
export const intakeErrors = {
  intake_type_refused: entry({ batchMayContinue: true },
    ['Jenis berkas tidak didukung', '{name} bukan PDF, JPEG, atau PNG.', untouched, 'Simpan atau pindai ulang sebagai PDF, lalu masukkan lagi. TIFF perlu diubah ke PDF lebih dahulu.'],
    ['This kind of file is not supported', '{name} is no PDF, JPEG or PNG.', untouchedEn, 'Save or scan it again as PDF and bring it in. TIFF has to be made a PDF first.']),
  picture_too_large: entry({ batchMayContinue: true },
    ['Gambar terlalu besar', '{name} berukuran {width} × {height} titik; paling banyak {limit} juta titik.', untouched, 'Pindai ulang dengan resolusi 200–300 dpi.'],
    ['The picture is too large', '{name} measures {width} × {height} dots; at most {limit} million.', untouchedEn, 'Scan it again at 200 to 300 dpi.']),
  picture_damaged: entry({ batchMayContinue: true },
    ['Gambar rusak', '{name} tidak dapat dibaca sebagai gambar.', untouched, 'Pindai ulang, atau minta berkas yang utuh dari pengirim.'],
    ['The picture is damaged', '{name} cannot be read as a picture.', untouchedEn, 'Scan it again, or ask the sender for a whole file.']),
  sender_required: entry({ batchMayContinue: true },
    ['Pengirim atau hal belum diisi', 'Buku agenda memerlukan pengirim, hal, dan tanggal terima.', 'Yang sudah diisi tetap tersimpan.', 'Lengkapi pengirim dan hal, lalu catat.'],
    ['Sender or subject is missing', 'The register takes a sender, a subject and the day of receipt.', 'What you have filled in is kept.', 'Fill in sender and subject, then record it.']),
}

import { entry } from './error-text.ts'

const untouched = 'Berkas asli tidak diubah, dan tidak ada salinan yang ditulis.'
const untouchedEn = 'The original file is unchanged, and no copy was written.'

/** Errors of signing a PDF that Lontar did not make, and of the place for a signature in it. */
export const incomingErrors = {
  pdf_too_large: entry({ batchMayContinue: true },
    ['PDF terlalu besar', 'Berkas {name} melampaui batas ukuran atau isi yang dapat dibaca dengan aman.', untouched, 'Bagi berkas itu, atau perkecil gambar di dalamnya, lalu coba lagi.'],
    ['The PDF is too large', 'The file {name} is beyond the size or content that can be read safely.', untouchedEn, 'Split it, or make the pictures in it smaller, and try again.']),
  pdf_dynamic_form: entry({ batchMayContinue: true },
    ['Formulir XFA dinamis', 'Halaman berkas {name} dibuat oleh program di dalamnya, sehingga isi yang ditandatangani tidak dapat dipastikan.', untouched, 'Cetak formulir itu menjadi PDF biasa, lalu tanda tangani hasilnya.'],
    ['Dynamic XFA form', 'The pages of {name} are made by a program inside it, so what would be signed is not certain.', untouchedEn, 'Print the form to an ordinary PDF and sign that.']),
  pdf_signature_broken: entry({ batchMayContinue: true },
    ['Tanda tangan terdahulu rusak', 'Berkas {name} memuat tanda tangan yang sudah rusak atau isinya diubah sesudah ditandatangani (kolom {field}).', untouched, 'Minta berkas yang utuh dari pengirim. Menandatangani berkas ini akan ikut meragukan tanda tangan Anda.'],
    ['An earlier signature is broken', 'The file {name} holds a signature that is broken already, or was changed after it was signed (field {field}).', untouchedEn, 'Ask the sender for an intact file. Signing this one would cast doubt on your signature too.']),
  field_locked: entry({ batchMayContinue: true },
    ['Kolom dikunci penandatangan terdahulu', 'Tanda tangan {by} mengunci kolom {field}: sesudahnya kolom itu tidak boleh diisi.', untouched, 'Minta penandatangan terdahulu atau penerbit berkas menyiapkan berkas dengan kolom yang terbuka.'],
    ['The field was locked by an earlier signer', 'The signature {by} locks the field {field}: it may not be filled afterwards.', untouchedEn, 'Ask the earlier signer or the issuer for a file whose field is open.']),
  field_demands: entry({ batchMayContinue: true },
    ['Syarat kolom tidak dapat dipenuhi', 'Kolom {field} mensyaratkan hal yang tidak dapat dipenuhi tanda tangan ini: {demand}.', untouched, 'Pilih kolom lain, atau minta penerbit berkas melonggarkan syaratnya.'],
    ['The demands of the field cannot be met', 'The field {field} demands what this signature cannot meet: {demand}.', untouchedEn, 'Choose another field, or ask the issuer to relax the demand.']),
  field_name_taken: entry({ batchMayContinue: true },
    ['Nama kolom sudah dipakai', 'Berkas itu sudah memuat kolom bernama {field}.', untouched, 'Beri nama lain, atau tanda tangani kolom itu jika memang kolom tanda tangan yang kosong.'],
    ['The field name is taken', 'The file already holds a field named {field}.', untouchedEn, 'Give another name, or sign that field if it is an empty signature field.']),
  field_name_odd: entry({ batchMayContinue: true },
    ['Nama kolom tidak dapat dipakai', '“{field}” tidak dapat menjadi nama kolom: tanpa titik, tidak kosong, paling panjang 200 huruf.', untouched, 'Beri nama lain, misalnya ttd-1.'],
    ['The field name cannot be used', '“{field}” cannot name a field: no full stop, not empty, at most 200 characters.', untouchedEn, 'Give another name, for example ttd-1.']),
  place_outside_page: entry({ batchMayContinue: true },
    ['Letak di luar halaman', 'Tempat tanda tangan tidak seluruhnya di dalam halaman {page}. Berkas berisi {pages} halaman; halaman itu berukuran {width} × {height} titik.', untouched, 'Pilih halaman dan kotak yang seluruhnya di dalam halaman.'],
    ['The place is outside the page', 'The place of the signature is not wholly on page {page}. The file has {pages} pages; that page measures {width} × {height} points.', untouchedEn, 'Choose a page and a box that lies wholly on it.']),
  mark_too_large: entry({ batchMayContinue: true },
    ['Kotak tanda tangan terlalu besar', 'Berkas sudah ditandatangani orang lain; kotak sebesar itu di halaman {page} dapat menutupi isinya.', untouched, 'Buat kotak paling besar seperempat halaman.'],
    ['The box is too large', 'The file is signed by somebody else already; a box of that size on page {page} could cover what it says.', untouchedEn, 'Make the box at most a quarter of the page.']),
  mark_covers_another: entry({ batchMayContinue: true },
    ['Kotak menutupi tanda tangan lain', 'Di tempat itu, di halaman {page}, sudah ada tanda tangan lain.', untouched, 'Geser kotak sehingga tidak menutupinya.'],
    ['The box covers another signature', 'Another signature stands at that place on page {page}.', untouchedEn, 'Move the box so that it does not cover it.']),
}

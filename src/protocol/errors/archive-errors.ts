import { entry } from './error-text.ts'

/** Errors of the archive, of its lists, and of what is printed and exported. */
export const archiveErrors = {
  archive_code_unknown: entry({ batchMayContinue: true },
    ['Klasifikasi tidak dikenal', 'Kode {code} tidak ada dalam daftar klasifikasi, jadi masa simpannya tidak diketahui.', 'Surat tidak berubah dan belum diarsipkan.', 'Pilih kode lain untuk surat ini, lalu arsipkan lagi.'],
    ['Classification not known', 'The code {code} is not in the classification, so it is not known how long the letter is kept.', 'The letter is unchanged and not archived yet.', 'Choose another code for this letter and archive it again.']),
  archive_list_closed: entry({},
    ['Daftar sudah disetujui', 'Daftar {list} sudah disetujui pimpinan dan tidak dapat ditambah.', 'Tidak ada arsip yang berubah.', 'Beri nama lain untuk daftar baru.'],
    ['The list is approved already', 'The list {list} was approved by the head and takes no more.', 'Nothing in the archive was changed.', 'Give the new list another name.']),
  export_too_long: entry({},
    ['Terlalu panjang untuk sekali ekspor', 'Daftar ini {rows} baris; sekali ekspor paling banyak {limit}.', 'Tidak ada yang berubah.', 'Persempit menurut tahun, klasifikasi atau kata, lalu ekspor per bagian.'],
    ['Too long for one export', 'This list has {rows} rows; one export takes at most {limit}.', 'Nothing was changed.', 'Narrow it by year, classification or words, and export it in parts.']),
}

import { area } from '../area.ts'

/** Words of choosing a kind, of its fields, of the editor and of the address book. */
export const writing = area(
  {
    'newLetter.title': 'Naskah apa yang akan dibuat?',
    'newLetter.find': 'Cari jenis naskah',
    'newLetter.kinds': 'Jenis naskah',
    'newLetter.nothing': 'Tidak ada jenis naskah dengan kata itu.',
    'newLetter.onPaper': 'ditandatangani di kertas',
    'newLetter.of': 'Buat {kind}',
    'kindClass.usual': 'Sering Anda buat',
    'kindClass.arahan': 'Naskah dinas arahan',
    'kindClass.korespondensi': 'Naskah dinas korespondensi',
    'kindClass.khusus': 'Naskah dinas khusus',
    'kindClass.lainnya': 'Naskah dinas lainnya',
  },
  {
    'newLetter.title': 'What are you going to write?',
    'newLetter.find': 'Find a kind of letter',
    'newLetter.kinds': 'Kinds of letter',
    'newLetter.nothing': 'No kind of letter has these words.',
    'newLetter.onPaper': 'signed on paper',
    'newLetter.of': 'Write: {kind}',
    'kindClass.usual': 'You often write',
    'kindClass.arahan': 'Directives',
    'kindClass.korespondensi': 'Correspondence',
    'kindClass.khusus': 'Special papers',
    'kindClass.lainnya': 'Other papers',
  },
)

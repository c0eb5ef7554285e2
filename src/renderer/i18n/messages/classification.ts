import { area } from '../area.ts'

/** Words of the classification tree and of retention. */
export const classification = area(
  {
    'classification.help': 'Ketik kode atau beberapa kata, atau buka pohon klasifikasi.',
    'classification.browse': 'Pohon klasifikasi',
    'classification.title': 'Pilih klasifikasi',
    'classification.find': 'Cari kode atau kata',
    'classification.tree': 'Pohon klasifikasi',
    'classification.take': 'Pakai {code}',
    'classification.takeNone': 'Pakai kode',
    'classification.keys': 'Panah kanan membuka, panah kiri menutup, Enter memakai kode.',
    'classification.retention':
      '{path}. Disimpan aktif {active} tahun, lalu inaktif {inactive} tahun; nasib akhir: {fate}.',
    'classification.sample':
      'Ini contoh dengan ukuran sebenarnya, bukan daftar resmi. Admin provinsi dapat mengimpor daftar sendiri.',
    'classification.nothing': 'Tidak ada kode dengan kata itu. Coba kata lain atau awal kodenya.',
    'fate.musnah': 'musnah',
    'fate.permanen': 'permanen',
    'fate.dinilai': 'dinilai kembali',
  },
  {
    'classification.help': 'Type a code or some words, or open the classification tree.',
    'classification.browse': 'Classification tree',
    'classification.title': 'Choose a classification',
    'classification.find': 'Find a code or a word',
    'classification.tree': 'Classification tree',
    'classification.take': 'Use {code}',
    'classification.takeNone': 'Use the code',
    'classification.keys': 'The right arrow opens, the left arrow closes, Enter takes the code.',
    'classification.retention':
      '{path}. Kept active for {active} years, then inactive for {inactive} years; fate: {fate}.',
    'classification.sample':
      'This is a sample of the real size, not the official list. A provincial admin can import your own.',
    'classification.nothing': 'No code has that word. Try another word or the beginning of the code.',
    'fate.musnah': 'destroyed',
    'fate.permanen': 'kept for ever',
    'fate.dinilai': 'appraised anew',
  },
)

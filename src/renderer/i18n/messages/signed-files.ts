import { area } from '../area.ts'

/** Files that were signed on this computer, and how far each is protected. */
export const signedFiles = area(
  {
    'signedFiles.title': 'Berkas yang Anda tandatangani',
    'signedFiles.about':
      'Stempel waktu dan data validasi ditambahkan sendiri saat daring. Salinan terbaru tersimpan terenkripsi di komputer ini sampai Anda menghapusnya, atau 30 hari setelah salinan lengkap disimpan.',
    'signedFiles.offline': 'Sedang luring: yang menunggu diteruskan sendiri saat daring.',
    'signedFiles.signedAt': 'Ditandatangani {time}',
    'signedFiles.level.B-B': 'Menunggu stempel waktu (B-B)',
    'signedFiles.level.B-T': 'Berstempel waktu, menunggu data validasi (B-T)',
    'signedFiles.level.B-LT': 'Data validasi lengkap, menunggu stempel waktu arsip (B-LT)',
    'signedFiles.level.B-LTA': 'Lengkap untuk jangka panjang (B-LTA)',
    'signedFiles.notSaved': 'Belum disimpan di luar Lontar.',
    'signedFiles.olderSaved':
      'Salinan yang Anda simpan lebih tua ({level}). Salinan itu tetap sah; yang baru lebih tahan lama.',
    'signedFiles.saved': 'Salinan ini sudah Anda simpan.',
    'signedFiles.again': 'Dicoba lagi sendiri, paling cepat {time}.',
    'signedFiles.tryNow': 'Coba sekarang',
    'signedFiles.save': 'Simpan salinan',
    'signedFiles.remove': 'Hapus dari daftar',
    'signedFiles.saveOf': 'Simpan salinan {name}',
    'signedFiles.removeOf': 'Hapus dari daftar: {name}',
    'signedFiles.removeTitle': 'Hapus {name} dari daftar?',
    'signedFiles.removeText':
      'Salinan terbaru ini belum Anda simpan. Jika dihapus, berkas ini tidak diperkuat lagi di komputer ini; salinan yang pernah Anda simpan tidak berubah dan tetap sah.',
    'signFile.climbs':
      'Stempel waktu ditambahkan saat daring, lalu data validasi dan stempel waktu arsip. Anda dapat menyimpan salinan sekarang, dan yang lengkap nanti dari daftar di layar ini.',
    'signFile.notKept':
      'Salinan ini tidak dapat disimpan di dalam Lontar, jadi stempel waktunya tidak menyusul sendiri. Simpan sekarang.',
  },
  {
    'signedFiles.title': 'Files that you signed',
    'signedFiles.about':
      'Time-stamp and validation data are added by themselves while online. The newest copy is kept encrypted on this computer until you remove it, or for 30 days after the complete copy was saved.',
    'signedFiles.offline': 'Offline now: what waits goes on by itself when online.',
    'signedFiles.signedAt': 'Signed {time}',
    'signedFiles.level.B-B': 'Waits for its time-stamp (B-B)',
    'signedFiles.level.B-T': 'Time-stamped, waits for validation data (B-T)',
    'signedFiles.level.B-LT': 'Validation data complete, waits for the archive time-stamp (B-LT)',
    'signedFiles.level.B-LTA': 'Complete for the long term (B-LTA)',
    'signedFiles.notSaved': 'Not yet saved outside of Lontar.',
    'signedFiles.olderSaved':
      'The copy that you saved is an older one ({level}). It stays valid; the new one lasts longer.',
    'signedFiles.saved': 'You have saved this copy.',
    'signedFiles.again': 'Tried again by itself, not before {time}.',
    'signedFiles.tryNow': 'Try now',
    'signedFiles.save': 'Save a copy',
    'signedFiles.remove': 'Remove from the list',
    'signedFiles.saveOf': 'Save a copy of {name}',
    'signedFiles.removeOf': 'Remove from the list: {name}',
    'signedFiles.removeTitle': 'Remove {name} from the list?',
    'signedFiles.removeText':
      'You have not saved this newest copy. Once removed, the file is not strengthened any further on this computer; copies that you saved stay as they are, and valid.',
    'signFile.climbs':
      'The time-stamp is added when online, then validation data and the archive time-stamp. You may save a copy now, and the complete one later from the list on this screen.',
    'signFile.notKept':
      'This copy could not be kept inside Lontar, so its time-stamp will not follow by itself. Save it now.',
  },
)

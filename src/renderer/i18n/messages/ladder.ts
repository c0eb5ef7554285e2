import { area } from '../area.ts'

/** Words of the long-term protection of signed letters. */
export const ladder = area(
  {
    'ladder.title': 'Perlindungan jangka panjang',
    'ladder.waits':
      'Sudah berstempel waktu (B-T). Data validasi, lalu stempel waktu arsip, ditambahkan sendiri oleh server provinsi.',
    'ladder.lt':
      'Data validasi tersimpan dalam surat sejak {day} (B-LT). Stempel waktu arsip menyusul dari server provinsi.',
    'ladder.lta':
      'Lengkap sejak {day} (B-LTA): tetap terbukti walau sertifikat berakhir. Stempel waktu arsip diperbarui server mulai {renew}.',
    'ladder.ltaOpen': 'Lengkap sejak {day} (B-LTA): tetap terbukti walau sertifikat berakhir.',
  },
  {
    'ladder.title': 'Long-term protection',
    'ladder.waits':
      'Time-stamped (B-T). Validation data and then an archive time-stamp are added by the provincial server by itself.',
    'ladder.lt':
      'Validation data are in the letter since {day} (B-LT). The archive time-stamp follows from the provincial server.',
    'ladder.lta':
      'Complete since {day} (B-LTA): it stays proven when certificates end. The server renews the archive time-stamp from {renew} on.',
    'ladder.ltaOpen': 'Complete since {day} (B-LTA): it stays proven when certificates end.',
  },
)

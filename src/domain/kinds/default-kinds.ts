import type { LetterKind } from './letter-kind.ts'
import { instruksi, keputusan, suratEdaran, suratPerintah, suratTugas } from './shipped/arahan.ts'
import {
  beritaAcara,
  laporan,
  pengumuman,
  perjanjian,
  rekomendasi,
  suratIzin,
  suratKeterangan,
  suratKuasa,
  suratPengantar,
  telaahanStaf,
} from './shipped/khusus.ts'
import {
  memo,
  notaDinas,
  notaPengajuanKonsep,
  suratDinas,
  suratPanggilan,
  suratUndangan,
} from './shipped/korespondensi.ts'
import { daftarHadir, notula, sertifikat } from './shipped/lainnya.ts'

/**
 * The kinds that Lontar ships: plausible beginnings that an office edits [guess], in the four classes of Permendagri 1/2023, among
 * them what Pergub Bali 6/2020 names. The usual ones first.
 */
export const defaultKinds: LetterKind[] = [
  suratDinas,
  suratUndangan,
  notaDinas,
  notaPengajuanKonsep,
  memo,
  suratPanggilan,
  suratTugas,
  suratPerintah,
  suratEdaran,
  instruksi,
  keputusan,
  suratKeterangan,
  suratPengantar,
  beritaAcara,
  pengumuman,
  laporan,
  telaahanStaf,
  suratKuasa,
  rekomendasi,
  perjanjian,
  notula,
  daftarHadir,
  sertifikat,
  suratIzin,
]

import type { PermitKind } from '../permit-kind.ts'
import { rekomendasiPertunjukan, rekomendasiSeniBudaya } from './arts.ts'
import { lokasiPerairan, pengelolaanPerairan } from './coast.ts'
import { pembudidayaanIkan, siupTangkap, sipi, sikpi } from './fisheries.ts'
import { industriKayu } from './forest.ts'
import { airTanah, pertambangan } from './ground.ts'
import { rumahSakitB } from './hospitals.ts'
import { lalulintasTernak } from './livestock.ts'
import { suratKeteranganPenelitian } from './research.ts'
import { operasionalSekolah } from './schools.ts'
import { izinTrayek } from './transport.ts'
import { penyediaPekerja, perpanjanganImta } from './work.ts'

/**
 * The kinds of permits that Lontar ships: one complete, the others plausible beginnings that an office edits [guess]; names from the
 * lists of DPMPTSP Bali. A change of one is a new version beside the old one, for cases that run keep theirs.
 */
export const shippedPermitKinds: PermitKind[] = [
  suratKeteranganPenelitian,
  rekomendasiPertunjukan,
  rekomendasiSeniBudaya,
  pembudidayaanIkan,
  siupTangkap,
  sipi,
  sikpi,
  lokasiPerairan,
  pengelolaanPerairan,
  industriKayu,
  perpanjanganImta,
  penyediaPekerja,
  airTanah,
  pertambangan,
  lalulintasTernak,
  izinTrayek,
  operasionalSekolah,
  rumahSakitB,
]

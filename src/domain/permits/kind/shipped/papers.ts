import { doc, lines, ol, p } from '../../../kinds/shipped/template.ts'
import type { RichNode } from '../../../rich-text.ts'
import type { PermitKind } from '../permit-kind.ts'

export interface PaperWords {
  /** In capitals over the number: IZIN TRAYEK */
  title: string
  /** In the middle of a sentence: izin trayek */
  called: string
  classification: string
  /** After “memberikan {called} kepada”: whom, what for, in what way. */
  grant: RichNode[]
  /** Fields under the name and address of who holds it. */
  shows?: string[]
  /** First sentence of the permit; left out: the usual one. */
  opening?: RichNode[]
  closing?: RichNode
}

/** The permit and the letters around it, worded as the offices do; each is data that an office edits. */
export const papers = (words: PaperWords): PermitKind['papers'] => {
  const { title, called, classification } = words
  return {
    izin: {
      title,
      subject: `${capital(called)} atas nama {pemohon_nama}`,
      letterKind: 'surat_izin',
      classification,
      template: doc(
        ...(words.opening ?? opening(called)),
        lines('pemohon_nama', 'pemohon_penanggung_jawab', 'pemohon_alamat', ...(words.shows ?? [])),
        ...words.grant,
        p('Dengan ketentuan sebagai berikut:'),
        p('{ketentuan}'),
        p(`${capital(called)} ini berlaku {masa_berlaku}.`),
        p('Surat ini menggantikan surat terdahulu nomor {nomor_izin_lama} tanggal {tanggal_izin_lama}.'),
        words.closing ??
          p(`Demikian ${called} ini diberikan untuk dilaksanakan dan dipergunakan sebagaimana mestinya.`),
      ),
    },
    penolakan: {
      title: '',
      subject: `Penolakan permohonan ${called}`,
      letterKind: 'surat_dinas',
      classification,
      template: doc(
        p(
          `Sehubungan dengan permohonan {pemohon_nama} nomor {nomor_permohonan} tanggal {tanggal_permohonan} untuk memperoleh ${called}, dengan ini diberitahukan bahwa setelah dilakukan pemeriksaan, permohonan tersebut tidak dapat dikabulkan dengan alasan:`,
        ),
        p('{alasan}'),
        p(
          'Apabila alasan tersebut telah dipenuhi, permohonan dapat diajukan kembali. Terhadap penolakan ini Saudara dapat mengajukan keberatan secara tertulis paling lama 21 (dua puluh satu) hari kerja sejak surat ini diterima.',
        ),
        p('Demikian disampaikan untuk dimaklumi.'),
      ),
    },
    pengembalian: {
      title: '',
      subject: `Pengembalian berkas permohonan ${called}`,
      letterKind: 'surat_dinas',
      classification,
      template: doc(
        p(
          `Berkas permohonan ${called} nomor {nomor_permohonan} tanggal {tanggal_permohonan} atas nama {pemohon_nama} telah diperiksa dan dikembalikan karena belum lengkap atau belum benar:`,
        ),
        p('{kekurangan}'),
        p(
          'Jangka waktu pelayanan berhenti selama berkas ada pada Saudara dan berjalan kembali sejak perbaikan diterima lengkap dan benar. Perbaikan disampaikan melalui halaman permohonan atau loket pelayanan dengan menyebut nomor permohonan tersebut.',
        ),
        p('Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.'),
      ),
    },
    pencabutan: {
      title: `PENCABUTAN ${title}`,
      subject: `Pencabutan ${called} atas nama {pemohon_nama}`,
      letterKind: 'surat_izin',
      classification,
      template: doc(
        p(
          `Yang bertanda tangan di bawah ini {jabatan_penandatangan}, dengan ini mencabut dan menyatakan tidak berlaku ${called}:`,
        ),
        lines('nomor_izin_lama', 'tanggal_izin_lama', 'pemohon_nama', 'pemohon_alamat'),
        p('dengan alasan:'),
        p('{alasan}'),
        p('Dengan pencabutan ini pemegang wajib:'),
        ol(
          'menghentikan kegiatan yang dilakukan berdasarkan surat yang dicabut;',
          'tidak mempergunakan lagi surat tersebut dan salinannya; dan',
          'menyelesaikan kewajiban yang timbul selama surat tersebut berlaku.',
        ),
        p('Pencabutan ini berlaku sejak tanggal ditetapkan.'),
      ),
    },
  }
}

const opening = (called: string): RichNode[] => [
  p('Berdasarkan:'),
  ol('{dasar_hukum}', 'permohonan nomor {nomor_permohonan} tanggal {tanggal_permohonan};', '{rekomendasi}'),
  p(`dengan ini memberikan ${called} kepada:`),
]

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

import { findingWords } from '../../signatures/report/finding-words.ts'
import type { Report } from '../../signatures/report/to-report.ts'

interface ReportWords {
  verdict: Record<Report['verdict'], string>
  result: string
  level: string
  claimed: string
  proven: string
  covers: string
  coverage: Record<Report['signatures'][number]['coverage'], string>
  allowed: string
  forbidden: string
  unnamed: string
  none: string
  width: number
  marks: Record<'error' | 'warning' | 'info', string>
  finding: (code: string) => string
}

/** A code without words is shown as it is, never swallowed. */
const words = (language: 'id' | 'en', code: string): string =>
  (findingWords[language] as Record<string, string>)[code] ?? code

const marks = { error: '✗', warning: '!', info: '·' }

export const reportWords: Record<'id' | 'en', ReportWords> = {
  id: {
    verdict: {
      valid: 'SAH',
      invalid: 'RUSAK',
      no_signature: 'TIDAK ADA TANDA TANGAN ELEKTRONIK',
      indeterminate: 'BELUM TERPERIKSA PENUH',
      unreadable: 'TIDAK TERBACA',
    },
    result: 'Hasil',
    level: 'Tingkat',
    claimed: 'Waktu menurut penanda tangan',
    proven: 'Waktu terbukti',
    covers: 'Cakupan',
    coverage: {
      document: 'seluruh berkas',
      revision: 'berkas sampai revisinya; ada tambahan sesudahnya',
      broken: 'tidak benar',
    },
    allowed: 'Tambahan yang boleh',
    forbidden: 'Perubahan terlarang',
    unnamed: '(tanpa nama)',
    none: '–',
    width: 30,
    marks,
    finding: (code) => words('id', code),
  },
  en: {
    verdict: {
      valid: 'VALID',
      invalid: 'BROKEN',
      no_signature: 'NO ELECTRONIC SIGNATURE',
      indeterminate: 'NOT FULLY CHECKED',
      unreadable: 'UNREADABLE',
    },
    result: 'Result',
    level: 'Level',
    claimed: 'Time claimed by the signer',
    proven: 'Proven time',
    covers: 'Covers',
    coverage: {
      document: 'the whole file',
      revision: 'the file up to its own revision; something follows',
      broken: 'not rightly',
    },
    allowed: 'Allowed addition',
    forbidden: 'Forbidden change',
    unnamed: '(no name)',
    none: '–',
    width: 28,
    marks,
    finding: (code) => words('en', code),
  },
}

import { createHash } from 'node:crypto'
import { escapeHtml } from './escape-html.ts'
import type { LetterFacts } from './letter-facts.ts'

const style = `
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1.5rem; color: #1c1a17; background: #fff }
h1 { font-size: 1.375rem; margin: 0 0 1rem } .state { border-left: .5rem solid; padding: .5rem 1rem; margin: 1rem 0 }
.valid { border-color: #1d6b3a; background: #eef7f0 } .void { border-color: #9c1c1c; background: #fbefee }
dt { color: #57524a; margin-top: .75rem } dd { margin: 0; overflow-wrap: anywhere } footer { margin-top: 2rem; color: #57524a }
`
const styleHash = createHash('sha256').update(style).digest('base64')

/** Nothing but our one style sheet: no script, no picture, no frame, no form, no other site. */
export const verificationPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const valid = `<div class="state valid"><strong>Sah.</strong> Surat ini tercatat telah ditandatangani secara elektronik dan dikirim. Cocokkan keterangan di bawah dengan surat yang Anda pegang.</div>`
const onPaper = `<div class="state valid"><strong>Sah.</strong> Surat ini tercatat telah ditandatangani di atas kertas dan dikirim. Yang berlaku adalah naskah dengan tanda tangan basah; cocokkan keterangan di bawah dengan surat yang Anda pegang.</div>`
const cancelled = `<div class="state void"><strong>Dibatalkan.</strong> Surat ini tidak berlaku lagi. Nomornya tetap tercatat sebagai batal.</div>`
const unknown = `<div class="state void"><strong>Tidak ditemukan.</strong> Tidak ada surat terkirim dengan kode ini. Periksa alamatnya, atau hubungi instansi yang tertulis pada surat.</div>`

/** The page that a letter's QR code opens, in Indonesian. Null: no such letter, or none that was sent. */
export const verificationPage = (facts: LetterFacts | null, province: string): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Pemeriksaan surat – ${escapeHtml(province)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Pemeriksaan keabsahan surat</h1>
${facts ? stateOf(facts) + correction(facts) + list(facts) : unknown}
</main>
<footer>${escapeHtml(province)}</footer>
</body>
</html>
`

const stateOf = (facts: LetterFacts): string => {
  if (facts.cancelled) return cancelled
  return facts.onPaper ? onPaper : valid
}

/** A correction does not make a letter void: whoever holds the paper should read both. */
const correction = ({ correctedBy }: LetterFacts): string =>
  correctedBy.length === 0
    ? ''
    : `<div class="state void"><strong>Diralat.</strong> Surat ini diralat dengan surat nomor ${correctedBy.map(escapeHtml).join(' dan ')}.</div>`

const list = (facts: LetterFacts): string => {
  const rows: [string, string | null][] = [
    ['Nomor', facts.number],
    ['Tanggal', longDate(facts.date)],
    ['Jenis naskah', facts.kind],
    ['Hal', facts.subject],
    ['Instansi', facts.unit],
    ...facts.signers.flatMap(({ name, position }): [string, string | null][] => [
      ['Ditandatangani oleh', name ?? position],
      ['Jabatan', name === null ? null : position],
    ]),
  ]
  const shown = rows.filter((row): row is [string, string] => row[1] !== null)
  return `<dl>${shown.map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>`
}

const longDate = (date: string): string =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

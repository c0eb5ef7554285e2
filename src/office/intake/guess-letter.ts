/** What seems to stand on the paper of a letter from outside: to be checked by whoever records it. */
export interface Guess {
  number?: string
  date?: string
  subject?: string
  sender?: string
  place?: string
  urgency?: 'segera' | 'amat_segera'
  security?: 'terbatas' | 'rahasia' | 'sangat_rahasia'
}

const months = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
]
const lookedAt = 6000
const label = /^\s*(nomor|no\.?|sifat|lampiran|lamp\.?|hal|perihal|yth|kepada|tanggal)\b/i
const address = /\b(jalan|jln|jl\.|telp|telepon|fax|faks|kode pos|website|laman|e-?mail|www\.)|@|\d{5}/i

/**
 * Reads the head of an Indonesian official letter: kop, place and date, Nomor, Sifat, Hal. Only what is found plainly is given back.
 * @param text of its first page, a line for a line
 */
export const guessLetter = (text: string): Guess => {
  const lines = text
    .slice(0, lookedAt)
    .split('\n')
    .map((line) => clean(line))
    .filter((line) => line !== '')
  const urgency = /\bsifat\s*[:;]\s*.*\b(?:amat|sangat) segera/im.test(text)
    ? ('amat_segera' as const)
    : /\bsifat\s*[:;]\s*.*\bsegera/im.test(text)
      ? ('segera' as const)
      : undefined
  const secrecy = /\bsifat\s*[:;]\s*.*\b(sangat rahasia|rahasia|terbatas)/im.exec(text.slice(0, lookedAt))?.[1]
  const security = secrecy?.toLowerCase().replace(' ', '_') as Guess['security']
  const found: Guess = {}
  const number = valueOf(lines, /^(?:nomor|no\.?)\s*[:;]\s*(.+)$/i)
  if (number && /\d/.test(number)) found.number = number.replace(/\s{2,}.*$/, '').slice(0, 200)
  const dated = dateIn(lines)
  if (dated) found.date = dated.date
  if (dated?.place) found.place = dated.place
  const subject = subjectIn(lines)
  if (subject) found.subject = subject
  const sender = senderIn(lines)
  if (sender) found.sender = sender
  if (urgency) found.urgency = urgency
  if (security) found.security = security
  return found
}

/** Without control and direction marks, which a file may hold to deceive the eye. */
const clean = (line: string): string =>
  line
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const valueOf = (lines: string[], pattern: RegExp): string | undefined =>
  lines.map((line) => pattern.exec(line)?.[1]?.trim()).find((value) => value)

const dateIn = (lines: string[]): { date: string; place: string | null } | null => {
  for (const line of lines) {
    const found = /(?:^|([\p{L} ]+),\s*)?(\d{1,2})\s+(\p{L}+)\s+((?:19|20)\d{2})\b/u.exec(line)
    if (!found) continue
    const month = months.indexOf((found[3] ?? '').toLowerCase()) + 1
    const day = Number(found[2])
    if (month === 0 || day < 1 || day > 31) continue
    const date = `${found[4]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    if (!new Date(date).toISOString().startsWith(date)) continue
    const place = found[1]?.trim()
    return { date, place: place && place.length <= 40 ? place : null }
  }
  return null
}

/** With the lines that go on below it, as long as they look like it. */
const subjectIn = (lines: string[]): string | undefined => {
  const at = lines.findIndex((line) => /^(?:hal|perihal)\s*[:;]\s*\S/i.test(line))
  if (at < 0) return undefined
  const first = lines[at]!.replace(/^(?:hal|perihal)\s*[:;]\s*/i, '')
  const more = lines.slice(at + 1, at + 3)
  const end = more.findIndex(
    (line) => label.test(line) || /^(dengan hormat|menindaklanjuti|sehubungan)/i.test(line) || /\d{4}$/.test(line),
  )
  const rest = end < 0 ? [] : more.slice(0, end)
  return [first, ...rest].join(' ').slice(0, 1000)
}

/** The kop: what stands in capitals above the address. */
const senderIn = (lines: string[]): string | undefined => {
  const until = lines.findIndex((line) => label.test(line) || address.test(line))
  const head = lines.slice(0, until < 0 ? 6 : Math.min(until, 6))
  const names = head.filter((line) => /\p{L}{3}/u.test(line) && line === line.toUpperCase() && line.length <= 120)
  return names.length === 0 ? undefined : names.slice(0, 3).toReversed().join(', ').slice(0, 300)
}

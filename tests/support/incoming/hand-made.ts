import { deflateSync } from 'node:zlib'

/** Objects by number; their bodies in Latin-1. */
export type Bodies = Record<number, string>

export interface HandMade {
  /** What stands at the end of a line: the standard allows three. */
  eol?: '\n' | '\r\n' | '\r'
  header?: string
  generations?: Record<number, number>
  /** Numbers of free entries, linked as a list. */
  free?: number[]
  /** After `%%EOF`. */
  tail?: string
  /** More keys of the trailer. */
  trailer?: string
  /** Rows of the table in one subsection, or each in its own. */
  subsections?: boolean
}

export const stream = (content: string, keys = '') =>
  `<<${keys} /Length ${content.length}>>\nstream\n${content}\nendstream`

/** A page of text with the catalog in 1, the tree in 2, the page in 3, its content in 4, its font in 5. */
export const onePage = (changes: Bodies = {}): Bodies => ({
  1: '<</Type /Catalog /Pages 2 0 R>>',
  2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>',
  4: stream('BT /F1 14 Tf 72 760 Td (Surat dari luar) Tj ET'),
  5: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
  ...changes,
})

const digits = (n: number, width: number) => String(n).padStart(width, '0')

/** A PDF byte by byte, with a table of cross-references. */
export const handMade = (bodies: Bodies, options: HandMade = {}): Buffer => {
  const {
    eol = '\n',
    header = '%PDF-1.7',
    generations = {},
    free = [],
    tail = eol,
    trailer = '',
    subsections = false,
  } = options
  const offsets = new Map<number, number>()
  let text = `${header}${eol}`
  for (const [num, body] of Object.entries(bodies)) {
    offsets.set(Number(num), text.length)
    text += `${num} ${generations[Number(num)] ?? 0} obj${eol}${body.replace(/\n/g, eol === '\r' ? '\r\n' : eol)}${eol}endobj${eol}`
  }
  const start = text.length
  const size = Math.max(...offsets.keys(), ...free, 0) + 1
  const end = eol === '\r\n' ? '\r\n' : ` ${eol}`
  const row = (num: number) => {
    const offset = offsets.get(num)
    if (offset !== undefined) return `${digits(offset, 10)} ${digits(generations[num] ?? 0, 5)} n${end}`
    const next = [...free, 0].find((other) => other > num) ?? 0
    return `${digits(num === 0 ? (free[0] ?? 0) : next, 10)} ${num === 0 ? '65535' : '00001'} f${end}`
  }
  const numbers = Array.from({ length: size }, (_, i) => i).filter((i) => i === 0 || offsets.has(i) || free.includes(i))
  const table = subsections
    ? numbers.map((num) => `${num} 1${eol}${row(num)}`).join('')
    : runs(numbers)
        .map((run) => `${run[0]} ${run.length}${eol}${run.map(row).join('')}`)
        .join('')
  return Buffer.from(
    `${text}xref${eol}${table}trailer${eol}<</Size ${size} /Root 1 ${generations[1] ?? 0} R ${trailer}>>${eol}startxref${eol}${start}${eol}%%EOF${tail}`,
    'latin1',
  )
}

const runs = (numbers: number[]): number[][] => {
  const found: number[][] = []
  for (const num of numbers) {
    const last = found.at(-1)
    if (last && last.at(-1) === num - 1) last.push(num)
    else found.push([num])
  }
  return found
}

/**
 * A hybrid file (ISO 32000-1, 7.5.8.4), as Word writes it: a table for old readers, and an /XRefStm with what they shall not see, here the form and
 * an empty signature field, in an object stream.
 */
export const hybrid = (): Buffer => {
  const packed: [number, string][] = [
    [6, '<</Fields [7 0 R]>>'],
    [7, '<</Type /Annot /Subtype /Widget /FT /Sig /T (ttd-1) /F 132 /Rect [72 100 272 160] /P 3 0 R>>'],
  ]
  const heads = packed
    .map(([num, body], i) => `${num} ${i === 0 ? 0 : packed[0]![1].length + 1}`.concat(body ? '' : ''))
    .join(' ')
  const content = deflateSync(Buffer.from(`${heads} ${packed.map(([, body]) => body).join(' ')}`)).toString('latin1')
  const bodies = onePage({
    1: '<</Type /Catalog /Pages 2 0 R /AcroForm 6 0 R>>',
    3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>> /Annots [7 0 R]>>',
    8: stream(content, `/Type /ObjStm /N 2 /First ${heads.length + 1} /Filter /FlateDecode`),
  })
  const first = handMade(bodies, { free: [6, 7], tail: '\n' })
  const firstXref = first.lastIndexOf('xref\n0 ')
  const containerAt = first.indexOf('8 0 obj')
  const at = first.length
  const rows = Buffer.from(
    [
      [2, 0, 8, 0],
      [2, 0, 8, 1],
      [1, containerAt >> 8, containerAt & 255, 0],
      [1, at >> 8, at & 255, 0],
    ].flat(),
  )
  const xrefStream = `9 0 obj\n${stream(rows.toString('latin1'), '/Type /XRef /Size 10 /W [1 2 1] /Index [6 4] /Root 1 0 R')}\nendobj\n`
  const table = at + xrefStream.length
  return Buffer.concat([
    first,
    Buffer.from(
      `${xrefStream}xref\n0 0\ntrailer\n<</Size 10 /Root 1 0 R /Prev ${firstXref} /XRefStm ${at}>>\nstartxref\n${table}\n%%EOF\n`,
      'latin1',
    ),
  ])
}

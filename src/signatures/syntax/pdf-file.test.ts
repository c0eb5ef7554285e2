import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { appendUpdate, nextNumber } from './append-update.ts'
import { openPdf } from './pdf-file.ts'

/** The smallest file with a table, and the smallest with a cross-reference stream and an object stream. */
const withTable = (): Buffer => {
  const body = '%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids []>>\nendobj\n'
  const row = (text: string) => `${String(body.indexOf(text)).padStart(10, '0')} 00000 n \n`
  return Buffer.from(
    `${body}xref\n0 3\n0000000000 65535 f \n${row('1 0 obj')}${row('2 0 obj')}trailer\n<</Size 3 /Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}
const withStreams = (predictor = false): Buffer => {
  const packed = '1 0 2 30 <</Type /Catalog /Pages 2 0 R>><</Kids []>>'
  const first = 9
  const content = packed.replace('30', String('<</Type /Catalog /Pages 2 0 R>>'.length))
  const head = `%PDF-1.5\n3 0 obj\n<</Type /ObjStm /N 2 /First ${first} /Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`
  const rows = [
    [0, 0, 0],
    [2, 3, 0],
    [2, 3, 1],
    [1, 9, 0],
    [1, head.length, 0],
  ].map(([a = 0, b = 0, c = 0]) => Buffer.from([a, b >> 8, b & 255, c]))
  // PNG "up": each row as its difference to the one above.
  const up = (row: Buffer, i: number) =>
    Buffer.concat([Buffer.from([2]), row.map((byte, k) => byte - (i > 0 ? rows[i - 1]![k]! : 0))])
  const data = deflateSync(Buffer.concat(predictor ? rows.map(up) : rows))
  const parms = predictor ? ' /DecodeParms <</Predictor 12 /Columns 4>>' : ''
  const dict = `<</Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode${parms} /Length ${data.length}>>`
  return Buffer.concat([
    Buffer.from(`${head}4 0 obj\n${dict}\nstream\n`),
    data,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF`),
  ])
}

describe.for([
  ['a table', withTable()],
  ['streams', withStreams()],
  ['streams with a predictor', withStreams(true)],
] as const)('a file with %s', ([, pdf]) => {
  test('is read', () => {
    const file = openPdf(pdf)
    expect(file.dict(file.catalog.v.get('Pages'))?.v.has('Kids')).toBe(true)
    expect(file.get(99)).toEqual({ t: 'null' })
  })
  test('is updated twice, each update a prefix of the next', () => {
    const file = openPdf(pdf)
    const once = appendUpdate(file, [
      { num: 2, gen: 0, body: '<</Kids [] /Count 0>>' },
      { num: nextNumber(file), gen: 0, body: '(baru)' },
    ])
    expect(once.subarray(0, pdf.length).equals(pdf)).toBe(true)
    const again = openPdf(once)
    expect(again.xref.newestIsStream).toBe(file.xref.newestIsStream)
    expect(again.get(2)).toMatchObject({ t: 'dict' })
    expect(again.get(nextNumber(file))).toMatchObject({ t: 'str' })
    const twice = openPdf(appendUpdate(again, [{ num: 2, gen: 0, body: 'null' }]))
    expect(twice.get(2)).toEqual({ t: 'null' })
    expect(twice.xref.sections).toHaveLength(3)
  })
})

describe('what would have to be guessed is refused', () => {
  const text = withTable().toString('latin1')
  test.for([
    ['no header', text.slice(1)],
    ['no end', text.slice(0, -9)],
    ['an entry that points elsewhere', text.replace('0000000009', '0000000010')],
    ['a startxref that points elsewhere', text.replace(/startxref\n\d+/, 'startxref\n5')],
    ['no root', text.replace('/Root 1 0 R', '/Root 7 0 R')],
    ['another generation', text.replace('1 0 obj', '1 1 obj')],
  ] as const)('%s', ([, pdf]) => {
    expect(() => openPdf(Buffer.from(pdf, 'latin1'))).toThrow(expect.objectContaining({ kind: 'damaged' }))
  })
  test('encrypted', () => {
    expect(() => openPdf(Buffer.from(text.replace('/Size 3', '/Encrypt 9 0 R /Size 3'), 'latin1'))).toThrow(
      expect.objectContaining({ kind: 'encrypted' }),
    )
  })
})

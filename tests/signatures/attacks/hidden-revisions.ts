import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { at, changed, contentOf, gapOf, nextNumber, page, rangeOf, streamBody } from '../support/edit.ts'
import { packedRows, rawUpdate, xrefStream } from '../support/raw-update.ts'
import type { Attacks } from './attack.ts'

const billion = streamBody('BT /F1 20 Tf 72 700 Td (Rp 1.000.000.000) Tj ET')
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/**
 * Incremental saving (Ruhr University): what is appended is kept out of sight of a verifier that looks for a proper revision, while a
 * viewer that repairs files, or reads in another order, shows it.
 */
export const hiddenRevisions: Attacks = {
  'an object without cross-reference': {
    wants: 'viewers that rebuild a file to take the last object 4',
    make: ({ signed }) => {
      const file = openPdf(signed)
      return Buffer.concat([signed, Buffer.from(`\n${contentOf(file, 0)} 0 obj\n${billion}\nendobj\n`)])
    },
  },
  'an object without cross-reference, then the old startxref again': {
    wants: 'the same with a tail that looks finished',
    make: ({ signed }) => {
      const update = rawUpdate(signed)
      update.object(contentOf(openPdf(signed), 0), billion)
      return update.close(openPdf(signed).xref.sections[0]!)
    },
  },
  'an object that the new cross-reference leaves out': {
    wants: 'the same behind an honest-looking empty update',
    make: ({ signed }) => {
      const update = rawUpdate(signed)
      update.object(contentOf(openPdf(signed), 0), billion)
      return update.close(update.table([{ 0: 'free' }]))
    },
  },
  'a trailer without cross-reference': {
    wants: 'viewers that look for the last word “trailer”',
    make: ({ signed }) => {
      const update = rawUpdate(signed)
      const file = openPdf(signed)
      const root = nextNumber(file)
      update.object(root, changed(file, [], { OpenAction: '[0 /Fit]' }).body)
      update.add(`trailer\n<</Root ${root} 0 R>>\n`)
      return update.close(file.xref.sections[0]!)
    },
  },
  'an object in a comment': {
    wants: 'the same behind a percent sign, where strict readers see nothing',
    make: ({ signed }) => {
      const update = rawUpdate(signed)
      update.add(`%\t${contentOf(openPdf(signed), 0)} 0 obj <</Length 5>> stream 0 0 m endstream endobj\n`)
      return update.close(update.table([{ 0: 'free' }]))
    },
  },
  'another catalog in the trailer': {
    wants: 'everything exchanged at once',
    make: ({ signed }) => {
      const update = rawUpdate(signed)
      const root = nextNumber(openPdf(signed))
      const place = update.object(root, changed(openPdf(signed), [], { Lang: '(id)' }).body)
      return update.close(update.table([{ [root]: { at: place } }], `/Root ${root} 0 R`))
    },
  },
  'two rows for one object in one table': {
    wants: 'readers that take the last row to show other content than those that take the first',
    make: ({ signed }) => {
      const file = openPdf(signed)
      const num = contentOf(file, 0)
      const entry = file.entry(num)
      if (entry?.kind !== 'at') throw new Error('packed')
      const update = rawUpdate(signed)
      const place = update.object(num, billion)
      return update.close(update.table([{ [num]: { at: entry.offset } }, { [num]: { at: place } }]))
    },
  },
  'a hybrid file whose stream hides other content': {
    wants: 'newer readers to take the stream’s place of an object, older ones the table’s',
    make: ({ signed }) => {
      const file = openPdf(signed)
      const num = contentOf(file, 0)
      const entry = file.entry(num)
      if (entry?.kind !== 'at') throw new Error('packed')
      const update = rawUpdate(signed)
      const place = update.object(num, billion)
      const own = nextNumber(file)
      const stream = update.object(own, xrefStream(own + 1, [num, 1], packedRows([1, place, 0]), ''))
      return update.close(update.table([{ [num]: { at: entry.offset }, [own]: { at: stream } }], `/XRefStm ${stream}`))
    },
  },
  'a hybrid file whose table says “free”': {
    wants: 'a verifier to see no object where the viewer shows one',
    make: ({ signed }) => {
      const file = openPdf(signed)
      const num = contentOf(file, 0)
      const update = rawUpdate(signed)
      const place = update.object(num, billion)
      const own = nextNumber(file)
      const stream = update.object(own, xrefStream(own + 1, [num, 1], packedRows([1, place, 0]), ''))
      return update.close(update.table([{ [num]: 'free', [own]: { at: stream } }], `/XRefStm ${stream}`))
    },
  },
  'an object that becomes free': {
    wants: 'content to vanish',
    make: ({ signed }) => {
      const update = rawUpdate(signed)
      return update.close(update.table([{ [contentOf(openPdf(signed), 0)]: 'free' }]))
    },
  },
  'the same object under another generation': {
    wants: 'references to it to lead to nothing, though its content is unchanged',
    make: ({ signed }) => {
      const file = openPdf(signed)
      const num = contentOf(file, 0)
      const stream = file.get(num)
      if (stream.t !== 'stream') throw new Error('no stream')
      const update = rawUpdate(signed)
      const start = text(signed).indexOf(`\n${num} 0 obj`) + `\n${num} 0 obj\n`.length
      const end = text(signed).indexOf('endobj', start)
      const place = update.object(num, signed.subarray(start, end), 1)
      return update.close(update.table([{ [num]: { at: place, gen: 1 } }]))
    },
  },
  'a cross-reference that points into the gap': {
    wants: 'an object inside /Contents, where no byte is hashed',
    make: ({ signed }) => {
      const update = rawUpdate(signed)
      return update.close(update.table([{ [contentOf(openPdf(signed), 0)]: { at: gapOf(signed).from } }]))
    },
  },
  'startxref into the gap': {
    wants: 'a cross-reference in /Contents',
    make: ({ signed }) => rawUpdate(signed).close(gapOf(signed).from),
  },
  'a cross-reference that points into a stream': {
    wants: 'an object hidden in the middle of another',
    make: ({ signed }) => {
      const update = rawUpdate(signed)
      const num = contentOf(openPdf(signed), 0)
      const inner = `${num} 0 obj\n${billion}\nendobj\n`
      const place = update.object(nextNumber(openPdf(signed)), streamBody(inner))
      const start = text(Buffer.from(inner)).length
      return update.close(
        update.table([
          { [nextNumber(openPdf(signed))]: { at: place } },
          { [num]: { at: update.at() - start - '\nendstream\nendobj\n'.length } },
        ]),
      )
    },
  },
  'an object stream over a signed object': {
    wants: 'page content’s owner, the page, replaced out of a compressed stream',
    make: ({ packed }) => {
      const file = openPdf(packed)
      const { num, body } = changed(file, page(0), { Rotate: '90' })
      const update = rawUpdate(packed)
      const [holder, own] = [nextNumber(file), nextNumber(file) + 1]
      const head = `${num} 0 `
      const place = update.object(holder, streamBody(head + body, `/Type /ObjStm /N 1 /First ${head.length}`))
      const start = update.at()
      update.object(
        own,
        xrefStream(
          own + 1,
          [num, 1, holder, 2],
          packedRows([2, holder, 0], [1, place, 0], [1, start, 0]),
          `/Root ${file.rootNum} 0 R /Prev ${file.xref.sections[0]}`,
        ),
      )
      return update.close(start)
    },
  },
  'the signed revision left out of the chain': {
    wants: 'a file in which the signature is there but nothing that it covers',
    make: ({ signed }) => {
      const file = openPdf(signed)
      const update = rawUpdate(signed)
      const rows = Object.fromEntries(
        [...file.xref.entries].flatMap(([num, entry]) =>
          entry.kind === 'at' ? [[num, { at: entry.offset, gen: entry.gen }]] : [],
        ),
      )
      const place = update.object(contentOf(file, 0), billion)
      return update.close(
        update.table([{ ...rows, [contentOf(file, 0)]: { at: place } }], `/Prev ${file.xref.sections[1]}`),
      )
    },
  },
  'a further %%EOF and text': {
    wants: 'something after the end that some viewer shows',
    make: ({ signed }) => Buffer.concat([signed, Buffer.from('\n%%EOF\n%%EOF\n')]),
  },
  'a second document after the end': {
    wants: 'viewers that look for the last header',
    make: ({ signed, letter }) => Buffer.concat([signed, letter]),
  },
  'a second document before the beginning': {
    wants: 'viewers that look for the first header',
    make: ({ signed, letter }) => Buffer.concat([letter, signed]),
  },
  'a picture before the header': {
    wants: 'one file that is two kinds of document',
    make: ({ signed }) => Buffer.concat([Buffer.from('\u0089PNG\r\n', 'latin1'), signed]),
  },
  'bytes after the end of a file signed twice': {
    wants: 'what the last signature does not cover',
    make: ({ both }) => Buffer.concat([both, Buffer.from('\n4 0 obj <<>> endobj')]),
    field: 'ttd-2',
  },
  'the second signature cut off and other content put on': {
    wants: 'the deputy’s reservation gone, the head’s signature kept',
    make: ({ both, signed }) => {
      const [, , c, d] = rangeOf(signed)
      const update = rawUpdate(both.subarray(0, c + d))
      const place = update.object(contentOf(openPdf(signed), 0), billion)
      return update.close(update.table([{ [contentOf(openPdf(signed), 0)]: { at: place } }]))
    },
  },
  'a length that a later revision stretches': {
    wants: 'a signed stream to run on into what was not meant',
    make: async ({ letter, sign }) => {
      const file = openPdf(letter)
      const num = contentOf(file, 0)
      const length = nextNumber(file)
      const update = rawUpdate(letter)
      const head = `<</Length ${length} 0 R>>\nstream\n`
      const body = `${head}0 0 m\nendstream\nendobj\n%\nendstream`
      const [a, b] = [update.object(num, body), update.object(length, '5')]
      const once = await sign(update.close(update.table([{ [num]: { at: a }, [length]: { at: b } }])))
      const later = rawUpdate(once)
      return later.close(later.table([{ [length]: { at: later.object(length, '24') } }]))
    },
  },
  'a form field that was in the form twice': {
    wants: 'one signature to be counted as two',
    make: ({ signed }) => {
      const file = openPdf(signed)
      const field = at(file, 'AcroForm', 'Fields', 0).num
      const { num, body } = changed(file, ['AcroForm'], { Fields: `[${field} 0 R ${field} 0 R]` })
      const update = rawUpdate(signed)
      return update.close(update.table([{ [num]: { at: update.object(num, body) } }]))
    },
  },
}

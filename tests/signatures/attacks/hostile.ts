import { deflateSync } from 'node:zlib'
import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { addObjects, at, changeObject, changed, nextNumber, page, setKeys, streamBody } from '../support/edit.ts'
import { packedRows, rawUpdate, xrefStream } from '../support/raw-update.ts'
import { cmsByHand } from '../support/cms-by-hand.ts'
import { signByHand } from '../support/sign-by-hand.ts'
import type { Attack, Attacks } from './attack.ts'

/** A file of the attacker's own: a catalog, one object, a table. */
const file = (body: string, trailer = '<</Size 3 /Root 1 0 R>>', catalog = '/AcroForm <</Fields [2 0 R]>>'): Buffer => {
  const head = `%PDF-1.7\n1 0 obj\n<</Type /Catalog ${catalog}>>\nendobj\n${body}`
  const row = (text: string) => `${String(head.indexOf(text)).padStart(10, '0')} 00000 n\r\n`
  const table = `xref\n0 3\n0000000000 65535 f\r\n${row('1 0 obj')}${row('2 0 obj')}`
  return Buffer.from(
    `${head}${table}trailer\n${trailer.replace('SELF', String(head.length))}\nstartxref\n${head.length}\n%%EOF`,
    'latin1',
  )
}
const hang = (make: () => Buffer): Attack => ({ wants: 'the desk or the public page to stand still', make })
const bomb = (make: Attack['make']): Attack => ({ wants: 'the memory of the desk or the server', make })
const packed = (megabytes: number) => deflateSync(Buffer.alloc(megabytes << 20))

/** Loops, bombs and lies about size: each ends with a verdict, within the time and memory that one file may take. */
export const hostileFiles: Attacks = {
  'cross-references in a circle': hang(() => file('2 0 obj\n<<>>\nendobj\n', '<</Size 3 /Root 1 0 R /Prev SELF>>')),
  'a cross-reference stream in a circle': hang(() =>
    file('2 0 obj\n<<>>\nendobj\n', '<</Size 3 /Root 1 0 R /XRefStm SELF>>'),
  ),
  'an object that is itself': hang(() => file('2 0 obj\n2 0 R\nendobj\n')),
  'a field that is its own kid': hang(() => file('2 0 obj\n<</T (a) /FT /Sig /Kids [2 0 R]>>\nendobj\n')),
  'a field that is its own parent': hang(() =>
    file('2 0 obj\n<</T (a) /FT /Sig /Parent 2 0 R /V <</Type /Sig>>>>\nendobj\n'),
  ),
  'pages in a circle': hang(() => file('2 0 obj\n<</Type /Pages /Kids [2 0 R]>>\nendobj\n', undefined, '/Pages 2 0 R')),
  'a length that is its own stream': hang(() => file('2 0 obj\n<</Length 2 0 R>>\nstream\n\nendstream\nendobj\n')),
  'arrays in arrays': hang(() => file(`2 0 obj\n${'['.repeat(200_000)}\nendobj\n`)),
  'dictionaries in dictionaries': hang(() => file(`2 0 obj\n${'<</a '.repeat(200_000)}\nendobj\n`)),
  'parentheses in parentheses': hang(() => file(`2 0 obj\n${'('.repeat(4_000_000)}\nendobj\n`)),
  'a string without end': hang(() => file(`2 0 obj\n<${'0'.repeat(8_000_000)}`)),
  'a comment without end': hang(() => file(`2 0 obj\n%${' '.repeat(8_000_000)}`)),
  'a million names': hang(() =>
    file(`2 0 obj\n<<${Array.from({ length: 400_000 }, (_, i) => `/k${i} 0`).join(' ')}>>\nendobj\n`),
  ),
  'a table of four billion': hang(() =>
    Buffer.from('%PDF-1.7\nxref\n0 4000000000\n0000000000 65535 f\r\ntrailer\n<<>>\nstartxref\n9\n%%EOF'),
  ),
  'a stream of four billion rows': hang(() =>
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<</Type /XRef /Size 9 /W [0 0 0] /Index [0 4000000000] /Root 1 0 R /Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF',
    ),
  ),
  'widths of nine': hang(() =>
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<</Type /XRef /Size 9 /W [9 9 9] /Root 1 0 R /Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF',
    ),
  ),
  'widths below nothing': hang(() =>
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<</Type /XRef /Size 9 /W [-1 4 -3] /Root 1 0 R /Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF',
    ),
  ),
  'a length of four billion': hang(() => file('2 0 obj\n<</Length 4000000000>>\nstream\n\nendstream\nendobj\n')),
  'a length below nothing': hang(() => file('2 0 obj\n<</Length -5>>\nstream\n\nendstream\nendobj\n')),
  'a size of four billion on a signed letter': {
    wants: 'the next signer’s program to make a table of that size',
    make: ({ signed }) => {
      const update = rawUpdate(signed)
      return update.close(
        update.add(
          `xref\n0 0\ntrailer\n<</Size 4000000000 /Root ${openPdf(signed).rootNum} 0 R /Prev ${openPdf(signed).xref.sections[0]} /X 4000000000>>\n`,
        ),
      )
    },
    field: 'nobody',
  },
  'ten thousand revisions': hang(() => {
    let text = '%PDF-1.7\n'
    for (let i = 0, last = 0; i < 10_000; i++) {
      const start = text.length
      text += `xref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Size 1${i > 0 ? ` /Prev ${last}` : ''}>>\nstartxref\n${start}\n%%EOF\n`
      last = start
    }
    return Buffer.from(text)
  }),
  'a cross-reference that unpacks to 200 MB': bomb(() => {
    const data = packed(200)
    const head = `%PDF-1.7\n1 0 obj\n<</Type /XRef /Size 9 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode /Length ${data.length}>>\nstream\n`
    return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF')])
  }),
  'an object stream that unpacks to 200 MB': bomb(({ packed: signed }) => {
    const data = packed(200)
    const file = openPdf(signed)
    const update = rawUpdate(signed)
    const holder = nextNumber(file)
    const place = update.object(
      holder,
      Buffer.concat([
        Buffer.from(`<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length}>>\nstream\n`),
        data,
        Buffer.from('\nendstream'),
      ]),
    )
    const start = update.at()
    const { num } = at(file, ...page(0))
    update.object(
      holder + 1,
      xrefStream(
        holder + 2,
        [num, 1, holder, 2],
        packedRows([2, holder, 0], [1, place, 0], [1, start, 0]),
        `/Root ${file.rootNum} 0 R /Prev ${file.xref.sections[0]}`,
      ),
    )
    return update.close(start)
  }),
  'an object stream of a million objects': bomb(({ packed: signed }) => {
    const file = openPdf(signed)
    const update = rawUpdate(signed)
    const holder = nextNumber(file)
    const place = update.object(holder, streamBody('1 0 '.repeat(500_000), '/Type /ObjStm /N 1000000 /First 4000000'))
    const start = update.at()
    const { num } = at(file, ...page(0))
    update.object(
      holder + 1,
      xrefStream(
        holder + 2,
        [num, 1, holder, 2],
        packedRows([2, holder, 0], [1, place, 0], [1, start, 0]),
        `/Root ${file.rootNum} 0 R /Prev ${file.xref.sections[0]}`,
      ),
    )
    return update.close(start)
  }),
  'an object stream inside itself': hang(() => {
    const rows = packedRows([0, 0, 0], [2, 1, 0], [1, 9, 0])
    const dict = `<</Type /XRef /Size 3 /W [1 4 1] /Root 1 0 R /Length ${rows.length}>>`
    return Buffer.concat([
      Buffer.from(`%PDF-1.7\n2 0 obj\n${dict}\nstream\n`),
      rows,
      Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF'),
    ])
  }),
  'ten thousand signature fields of one signature': {
    wants: 'the judge to check one signature ten thousand times',
    make: ({ signed }) => {
      const { num } = at(openPdf(signed), 'AcroForm', 'Fields', 0, 'V')
      const fields = Array.from({ length: 10_000 }, (_, i) => `<</FT /Sig /T (f${i}) /V ${num} 0 R>>`)
      return addObjects(signed, fields, (file, nums) => [
        changed(file, ['AcroForm'], { Fields: `[${nums.map((n) => `${n} 0 R`).join(' ')}]` }),
      ])
    },
  },
  'a signature of two thousand certificates': {
    wants: 'chains to be tried in every order',
    make: ({ letter, head }) =>
      signByHand(letter, { reserve: 3_000_000 }, (content) =>
        cmsByHand(content, head, {
          certificates: [head.certificateDer, ...Array.from({ length: 2000 }, () => head.chainDer[0]!)],
          messageDigest: Buffer.alloc(32),
        }),
      ),
  },
  'DER in DER without end': {
    wants: 'a parser of certificates to run out of stack',
    make: ({ letter }) => signByHand(letter, { reserve: 200_000 }, () => nested(40_000)),
  },
  'indefinite DER without end': {
    wants: 'the same with BER',
    make: ({ letter }) =>
      signByHand(letter, { reserve: 200_000 }, () => Buffer.alloc(120_000, Buffer.from([0x30, 0x80]))),
  },
  'a DER length of two gigabytes': {
    wants: 'a buffer of that size',
    make: ({ letter }) => signByHand(letter, {}, () => Buffer.from('30847fffffff0609', 'hex')),
  },
  'the page tree turned into a circle': {
    wants: 'a walk without end',
    make: ({ signed }) => setKeys(signed, ['Pages'], { Kids: `[${at(openPdf(signed), 'Pages').num} 0 R]` }),
  },
  'a catalog that is a number': {
    wants: 'a crash',
    make: ({ signed }) => changeObject(signed, (file) => [{ num: file.rootNum, body: '7' }]),
  },
  'a name of a million letters': {
    wants: 'a slow comparison',
    make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0], { T: `(${'a'.repeat(1_000_000)})` }),
  },
}

const nested = (depth: number): Buffer => {
  // Each level is SEQUENCE with a four-byte length; all are right.
  const levels = Math.min(depth, 30_000)
  const out = Buffer.alloc(levels * 6)
  for (let i = 0; i < levels; i++) {
    out.writeUInt16BE(0x3084, i * 6)
    out.writeUInt32BE((levels - i - 1) * 6, i * 6 + 2)
  }
  return out
}

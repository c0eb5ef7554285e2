import { addObjects, changed, gapOf, inPlace, rangeOf, setKeys } from '../support/edit.ts'
import type { Attack, Attacks } from './attack.ts'

const anyRange = /\/ByteRange \[[^\]]*\] */

/** Universal forgery (Ruhr University, CCS 2019): a range that a careless verifier cannot use, so that it checks nothing and says “valid”. */
const stated = (range: string): Attack => ({
  wants: `a verifier that gives up on ${range} and forgets to say so`,
  make: ({ signed }) => inPlace(signed, anyRange, () => `/ByteRange ${range}`),
})
const later = (range: string): Attack => ({
  wants: `the same, ${range}, in a later copy of the dictionary, while the signed bytes stay as they were`,
  make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0, 'V'], { ByteRange: range }),
})
const ranges = [
  'null',
  '[]',
  '[0]',
  '[0 10]',
  '[0 10 20]',
  '[0 0 0 0]',
  '[0 -1 -1 99]',
  '[-1 0 0 -1]',
  '[0 1 0 1]',
  '[0 99999999 9 9]',
  '[0 9 9999999999 9]',
  '[0 9 9 9999999999]',
  '[0 1e3 2e3 9]',
  '[0.0 10.5 20.5 9]',
  '[0 10 5 10]',
  '[0 (10) 20 9]',
  '[null null null null]',
  '<</a 1>>',
  '/None',
  'true',
  '(0 1 2 3)',
]
const named = (name: string, of: (range: string) => Attack, which = ranges): Attacks =>
  Object.fromEntries(which.map((range) => [`${name} ${range}`, of(range)]))

const contents = (name: string, wants: string, value: string | null): Attacks => ({
  [name]: { wants, make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0, 'V'], { Contents: value }) },
})

export const byteRanges: Attacks = {
  ...named('ByteRange in place', stated),
  ...named(
    'ByteRange in a later revision',
    later,
    ranges.filter((range) => !range.includes('1e3')),
  ),
  ...contents('no /Contents', 'nothing to verify taken for nothing wrong', null),
  ...contents('null /Contents', 'the same', 'null'),
  ...contents('empty /Contents', 'the same', '()'),
  ...contents('/Contents of zeros', 'the same', `<${'00'.repeat(64)}>`),
  ...contents('/Contents of a name', 'the same', '/Kosong'),
  ...contents('/Contents without end of CMS', 'a parser that reads on', '<3080>'),
  'the range as further numbers': {
    wants: 'a third pair that a verifier may or may not hash',
    make: ({ signed }) => {
      const [a, b, c, d] = rangeOf(signed)
      return setKeys(signed, ['AcroForm', 'Fields', 0, 'V'], {
        ByteRange: `[${a} ${b} ${c} ${d} ${signed.length} 500]`,
      })
    },
  },
  'the range behind a reference': {
    wants: 'a range that can be exchanged without touching the signature',
    make: ({ signed }) =>
      addObjects(signed, [`[${rangeOf(signed).join(' ')}]`], (file, [num]) => [
        changed(file, ['AcroForm', 'Fields', 0, 'V'], { ByteRange: `${num} 0 R` }),
      ]),
  },
  'the range and its other spelling': {
    wants: 'two readers that see two ranges, /ByteRange and /#42yteRange',
    make: ({ signed }) =>
      addObjects(signed, [], (file) => {
        const { num, body } = changed(file, ['AcroForm', 'Fields', 0, 'V'], {})
        return [{ num, body: body.replace('<<', '<</#42yteRange [0 1 2 3] ') }]
      }),
  },
  'two /Contents keys': {
    wants: 'one reader to verify the first, another the second',
    make: ({ signed }) =>
      addObjects(signed, [], (file) => {
        const { num, body } = changed(file, ['AcroForm', 'Fields', 0, 'V'], {})
        return [{ num, body: body.replace('<<', '<</Contents <00> ') }]
      }),
  },
  'two /Contents keys in place': {
    wants: 'the same inside the signed bytes',
    make: ({ signed }) => inPlace(signed, '/Filter /Adobe.PPKLite', () => '/Contents <00>'),
  },
  'blanks in /Contents': {
    wants: 'a comment or objects inside the gap',
    make: ({ signed }) => {
      const copy = Buffer.from(signed)
      copy.write('\n\n\n\n', gapOf(copy).to - 8)
      return copy
    },
  },
  'an object inside the gap': {
    wants: 'content where no byte is hashed',
    make: ({ signed }) => {
      const copy = Buffer.from(signed)
      copy.write('> 4 0 obj <</Length 0>> endobj <', gapOf(copy).to - 64)
      return copy
    },
  },
  'a comment before the gap ends': {
    wants: 'the same behind a percent sign',
    make: ({ signed }) => {
      const copy = Buffer.from(signed)
      copy.write('>%4 0 obj<<>>endobj', gapOf(copy).to - 40)
      return copy
    },
  },
  'an odd number of digits': {
    wants: 'a last digit that some read as 0 and some as an error',
    make: ({ signed }) => {
      const copy = Buffer.from(signed)
      copy.write('>', gapOf(copy).to - 1)
      return copy
    },
  },
  'the gap one byte too wide on the left': {
    wants: 'a byte before /Contents that nobody hashes',
    make: ({ signed }) => {
      const [, b, c, d] = rangeOf(signed)
      return inPlace(signed, anyRange, () => `/ByteRange [0 ${b - 1} ${c} ${d}]`)
    },
  },
  'the gap one byte too wide on the right': {
    wants: 'the same after it',
    make: ({ signed }) => {
      const [, b, c, d] = rangeOf(signed)
      return inPlace(signed, anyRange, () => `/ByteRange [0 ${b} ${c + 1} ${d - 1}]`)
    },
  },
  'the end of the file left out': {
    wants: 'a trailer that can be exchanged',
    make: ({ signed }) => {
      const [, b, c, d] = rangeOf(signed)
      return inPlace(signed, anyRange, () => `/ByteRange [0 ${b} ${c} ${d - 20}]`)
    },
  },
  'the beginning left out': {
    wants: 'a header that can be exchanged',
    make: ({ signed }) => {
      const [, b, c, d] = rangeOf(signed)
      return inPlace(signed, anyRange, () => `/ByteRange [9 ${b - 9} ${c} ${d}]`)
    },
  },
  'another kind of signature': {
    wants: 'a verifier that does not know the kind and lets it pass',
    make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0, 'V'], { SubFilter: '/adbe.x509.rsa_sha1' }),
  },
  'no kind of signature': {
    wants: 'the same without a name',
    make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0, 'V'], { SubFilter: null }),
  },
  'no field, only the dictionary': {
    wants: 'a field that holds nothing, and a verifier that finds the old dictionary',
    make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0], { V: null }),
  },
  'the signature inside the field': {
    wants: 'a dictionary without a number, whose place nobody checks',
    make: ({ signed }) =>
      addObjects(signed, [], (file) => {
        const { body } = changed(file, ['AcroForm', 'Fields', 0, 'V'], {})
        return [changed(file, ['AcroForm', 'Fields', 0], { V: body })]
      }),
  },
  'the form without fields': {
    wants: 'no field found, so nothing to say',
    make: ({ signed }) => setKeys(signed, ['AcroForm'], { Fields: '[]' }),
  },
  'no form': { wants: 'the same', make: ({ signed }) => setKeys(signed, [], { AcroForm: null }) },
}

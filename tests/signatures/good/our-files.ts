import { join } from 'node:path'
import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { loadFonts } from '../../../src/office/pdf/fonts.ts'
import { renderLetter } from '../../../src/office/pdf/render-letter.ts'
import { day, directory, letter as sampleLetter } from '../../../src/office/pdf/samples/sample-letter.ts'
import { root } from '../../../scripts/root.ts'
import type { IssueOptions } from '../../support/authority/index.ts'
import type { SignatureAlgorithm } from '../../../src/protocol/token-api.ts'
import { letterPdf } from '../../support/authority/letter-pdf.ts'
import { packedRows, rawUpdate, xrefStream } from '../support/raw-update.ts'
import { contentOf, nextNumber } from '../support/edit.ts'
import type { GoodFile, GoodFiles } from './good-file.ts'

const by = (options: Partial<IssueOptions>, algorithm?: SignatureAlgorithm): GoodFile => ({
  make: async ({ authority, letter, signAs }) =>
    signAs(letter, { field: 'ttd-1' }, await authority.issue({ name: 'Kepala Dinas (uji)', ...options }), algorithm),
})
const days = (count: number) => new Date(Date.now() + count * 86_400_000)
const box = { x: 60, y: 300, width: 142, height: 57 }

/** Everything that Lontar itself writes: other judges are asked about each of them. */
export const ourFiles: GoodFiles = {
  'RSA-2048, PKCS#1': by({}),
  'RSA-3072, PKCS#1': by({ key: 'rsa3072' }),
  'RSA-2048, PSS': by({}, 'rsa-pss-sha256'),
  'P-256': by({ key: 'p256' }, 'ecdsa-sha256'),
  'P-384': by({ key: 'p384' }, 'ecdsa-sha384'),
  'a certificate that its authority signed with PSS': by({ signedBy: 'pss' }),
  'object streams': { make: ({ packed }) => packed },
  'two signers': { make: ({ signed, sign, deputy }) => sign(signed, 'ttd-2', deputy), signatures: 2 },
  'three signers, the third in a new field': {
    make: async ({ signed, sign, signAs, deputy, authority }) => {
      const third = await authority.issue({ name: 'Asisten (uji)', key: 'p256' })
      return signAs(await sign(signed, 'ttd-2', deputy), { page: 1, rect: box }, third, 'ecdsa-sha256')
    },
    signatures: 3,
  },
  'an invisible signature': { make: ({ letter, head, signAs }) => signAs(letter, 'invisible', head) },
  'a signature put on a page': { make: ({ letter, head, signAs }) => signAs(letter, { page: 2, rect: box }, head) },
  'B-T': { make: ({ signed, stamp }) => stamp(signed) },
  'B-T twice': { make: ({ both }) => both, signatures: 2 },
  'B-T past the end of its certificate': {
    make: ({ signed, stamp }) => stamp(signed),
    judged: () => ({ now: days(500) }),
  },
  'B-LT': {
    make: async ({ letter, named, signAs, extend }) => extend(await signAs(letter, { field: 'ttd-1' }, named), 'B-LT'),
  },
  'B-LTA': {
    make: async ({ letter, named, signAs, extend }) => extend(await signAs(letter, { field: 'ttd-1' }, named), 'B-LTA'),
  },
  'B-LTA in a file of streams': {
    make: async ({ named, signAs, extend }) =>
      extend(await signAs(await letterPdf({ objectStreams: true }), { field: 'ttd-1' }, named), 'B-LTA'),
  },
  'B-LTA renewed': {
    make: async ({ letter, named, signAs, extend }) => {
      const archived = await extend(await signAs(letter, { field: 'ttd-1' }, named), 'B-LTA')
      return extend(archived, 'B-LTA', 5000)
    },
  },
  'B-LTA, then a second signer': {
    make: async ({ letter, named, deputy, signAs, sign, extend }) =>
      sign(await extend(await signAs(letter, { field: 'ttd-1' }, named), 'B-LTA'), 'ttd-2', deputy),
    signatures: 2,
  },
  'linearized before it was signed': {
    make: async ({ letter, qpdf, sign }) => sign(await qpdf(letter, '--linearize')),
  },
  'written by qpdf with object streams': {
    make: async ({ letter, qpdf, sign }) =>
      sign(await qpdf(letter, '--object-streams=generate', '--newline-before-endstream')),
  },
  'written by qpdf as PDF 1.4': {
    make: async ({ letter, qpdf, sign }) => sign(await qpdf(letter, '--force-version=1.4', '--object-streams=disable')),
  },
  'hybrid: a table and a stream': {
    make: ({ letter, sign }) => {
      const file = openPdf(letter)
      const num = contentOf(file, 0)
      const stream = file.get(num)
      if (stream.t !== 'stream') throw new Error('no content')
      const update = rawUpdate(letter)
      const own = nextNumber(file)
      const start = letter.toString('latin1').indexOf(`\n${num} 0 obj`) + `\n${num} 0 obj\n`.length
      const place = update.object(num, letter.subarray(start, letter.indexOf('endobj', start)))
      const hidden = update.object(own, xrefStream(own + 1, [num, 1], packedRows([1, place, 0]), ''))
      return sign(update.close(update.table([{ [num]: 'free', [own]: { at: hidden } }], `/XRefStm ${hidden}`)))
    },
  },
  'two hundred pages': { make: async ({ sign }) => sign(await letterPdf({ pages: 200 })) },
  'a letter of the province, PDF/A-3': {
    make: async ({ sign }) => {
      const fonts = await loadFonts(join(root, 'assets'))
      return sign(await renderLetter({ letter: sampleLetter({}), directory, day, mode: 'final' }, fonts))
    },
  },
}

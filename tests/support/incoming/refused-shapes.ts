import { letterPdf } from '../authority/letter-pdf.ts'
import { at, changeObject, streamBody } from '../authority/tamper.ts'
import { handMade, onePage } from './hand-made.ts'
import { byQpdf } from './other-programs.ts'
import type { Workshop } from './shapes.ts'
import { certified, locking } from './signed-elsewhere.ts'

export interface RefusedShape {
  make: () => Promise<Uint8Array> | Uint8Array
  /** The empty field that somebody wants to sign; a new one otherwise. */
  field?: string
  code: string
  params?: Record<string, unknown>
}

const two = () => letterPdf({ fields: ['ttd-1', 'ttd-2'] })
const bytes = (text: string) => Buffer.from(text, 'latin1')
const changed = (pdf: Uint8Array, from: string | RegExp, to: string) =>
  bytes(Buffer.from(pdf).toString('latin1').replace(from, to))

/** A page with a field that demands something. */
const demanding = (seed: string) =>
  handMade(
    onePage({
      1: '<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [6 0 R]>>>>',
      3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R]>>',
      6: `<</Type /Annot /Subtype /Widget /FT /Sig /T (ttd-1) /F 132 /Rect [72 100 272 160] /P 3 0 R /SV <</Type /SV ${seed}>>>>`,
    }),
  )

/** PDFs that may not or cannot be signed, and what a person is told. */
export const refusedShapes = ({ dir, signer }: Workshop): Record<string, RefusedShape> => {
  const damaged = (make: RefusedShape['make']): RefusedShape => ({ make, code: 'pdf_damaged' })
  const encrypted = (...keys: string[]): RefusedShape => ({
    make: async () => byQpdf(dir, await letterPdf(), '--encrypt', ...keys, '--'),
    code: 'pdf_encrypted',
  })
  const demands = (seed: string, demand: string): RefusedShape => ({
    make: () => demanding(seed),
    field: 'ttd-1',
    code: 'field_demands',
    params: { field: 'ttd-1', demand },
  })
  const locked = (lock: string, field?: string): RefusedShape => ({
    make: async () => locking(await two(), signer, lock),
    ...(field ? { field } : {}),
    code: 'field_locked',
    params: { by: 'ttd-1' },
  })
  return {
    'certified, no change allowed (P=1), a new field': {
      make: async () => certified(await two(), signer, 1),
      code: 'pdf_forbids_signing',
    },
    'certified, no change allowed (P=1), a field that was foreseen': {
      make: async () => certified(await two(), signer, 1),
      field: 'ttd-2',
      code: 'pdf_forbids_signing',
    },
    'locked with a password, AES-256': encrypted('rahasia', 'rahasia', '256'),
    'locked without a password for reading, AES-256': encrypted('', 'rahasia', '256'),
    'locked, AES-128': encrypted('', 'rahasia', '128', '--use-aes=y'),
    'every field locked by the first signer': locked('/Action /All', 'ttd-2'),
    'every field locked, so no new one either': locked('/Action /All'),
    'our field locked by name': locked('/Action /Include /Fields [(ttd-2)]', 'ttd-2'),
    'all fields but others locked': locked('/Action /Exclude /Fields [(lampiran)]', 'ttd-2'),
    'no change allowed by the last signer (PDF 2.0)': locked('/Action /Include /Fields [(x)] /P 1', 'ttd-2'),
    'a field that demands an older kind of signature': demands('/Ff 2 /SubFilter [/adbe.pkcs7.detached]', 'SubFilter'),
    'a field that demands another handler': demands('/Ff 1 /Filter /Entrust.PPKEF', 'Filter'),
    'a field that demands SHA-512': demands('/Ff 64 /DigestMethod [(SHA512)]', 'DigestMethod SHA512'),
    'a field that demands a reason': demands('/Ff 8 /Reasons [(Saya penulisnya)]', 'Reasons'),
    'a field that demands a time-stamp': demands('/TimeStamp <</URL (http://tsa.contoh.invalid) /Ff 1>>', 'TimeStamp'),
    'a field that demands a certain certificate': demands('/Cert <</Type /SVCert /Ff 1 /Subject [(x)]>>', 'Cert'),
    'a field that demands a certification': demands('/MDP <</P 2>>', 'MDP'),
    'a dynamic XFA form': {
      make: () =>
        handMade(
          onePage({ 1: '<</Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm <</Fields [] /XFA []>>>>' }),
        ),
      code: 'pdf_dynamic_form',
    },
    'an earlier signature with changed bytes': {
      make: async () => changed(await certified(await two(), signer, 2), '/P 2 /V', '/P 3 /V'),
      field: 'ttd-2',
      code: 'pdf_signature_broken',
      params: { field: 'ttd-1' },
    },
    'a page changed behind an earlier signature': {
      make: async () =>
        changeObject(await certified(await two(), signer, 2), (file) => {
          const content = at(file, 'Pages', 'Kids', 0).dict.v.get('Contents')!
          const target = content.t === 'arr' ? content.v[0]! : content
          return [{ num: target.t === 'ref' ? target.num : 0, body: streamBody('0 0 500 500 re f') }]
        }),
      field: 'ttd-2',
      code: 'pdf_signature_broken',
      params: { field: 'ttd-1' },
    },
    'an existing field that is not for signatures': {
      make: async () => changed(await letterPdf(), '/FT /Sig', '/FT /Btn'),
      field: 'ttd-1',
      code: 'signature_field_missing',
    },
    'cut off in the middle': damaged(async () => (await letterPdf()).subarray(0, 1500)),
    'cut off at the end': damaged(async () => (await letterPdf()).subarray(0, -30)),
    nothing: damaged(() => Buffer.alloc(0)),
    'a picture': damaged(() => Buffer.from('89504e470d0a1a0a0000', 'hex')),
    'bytes before the header': damaged(async () =>
      Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), await letterPdf()]),
    ),
    'two kilobytes after the end': damaged(async () => Buffer.concat([await letterPdf(), Buffer.alloc(2048, 32)])),
    'sent as text: line ends doubled': damaged(async () => changed(await letterPdf(), /\n/g, '\r\n')),
    'a table that points elsewhere': damaged(async () =>
      changed(await letterPdf(), /(\d{9})\d 00000 n/, '$19 00000 n'),
    ),
    'no catalog': damaged(() => handMade(onePage(), { trailer: '/Root 99 0 R' })),
    'a key of the catalog twice': damaged(() =>
      handMade(onePage({ 1: '<</Type /Catalog /Pages 2 0 R /Pages 2 0 R>>' })),
    ),
    'a page tree in a circle': damaged(() => handMade(onePage({ 2: '<</Type /Pages /Kids [2 0 R] /Count 1>>' }))),
    'no page': {
      make: () => handMade(onePage({ 2: '<</Type /Pages /Kids [] /Count 0>>' })),
      code: 'place_outside_page',
    },
    'a page of no size': damaged(() => handMade(onePage({ 3: '<</Type /Page /Parent 2 0 R>>' }))),
  }
}

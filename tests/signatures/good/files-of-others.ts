import { HttpTimestampAuthority, PDF } from '@libpdf/core'
import { pemSigner } from '../../support/authority/pem-signer.ts'
import type { Issued } from '../../support/authority/index.ts'
import { cmsByHand } from '../support/cms-by-hand.ts'
import { addObjects, at, changed, setKeys, withKeys } from '../support/edit.ts'
import { type ByHand, certifying, signByHand } from '../support/sign-by-hand.ts'
import { pdfRef, pdfText } from '../../../src/signatures/syntax/pdf-value.ts'
import { changeObject } from '../../support/authority/tamper.ts'
import type { GoodFile, GoodFiles } from './good-file.ts'
import type { GoodWorld } from './good-world.ts'

const byOpenssl = (how: ByHand, ...args: string[]): GoodFile => ({
  make: ({ letter, head, opensslCms }) => signByHand(letter, how, (content) => opensslCms(content, head, ...args)),
})
const adobe: ByHand = { subFilter: 'adbe.pkcs7.detached' }
const libpdfSigner = (issued: Issued) => ({
  ...pemSigner(issued),
  certificateChain: issued.chainDer,
  keyType: 'RSA' as const,
  signatureAlgorithm: 'RSASSA-PKCS1-v1_5' as const,
})

/** A form of one text field, certified with permission 2, and then filled as a viewer fills it. */
const filledForm = async ({ letter, head }: GoodWorld): Promise<Buffer> => {
  const appearance = '<</Type /XObject /Subtype /Form /BBox [0 0 228 20] /Length 0>>\nstream\n\nendstream'
  const field = '<</FT /Tx /T (jumlah) /DA (/Helv 0 Tf) /Type /Annot /Subtype /Widget /Rect [72 600 300 620] /F 4>>'
  const prepared = addObjects(letter, [field], (file, [num]) => {
    const { num: form, dict } = at(file, 'AcroForm')
    const fields = [...file.array(dict.v.get('Fields')), pdfRef(num!)]
    return [{ num: form, body: withKeys(dict, { Fields: { t: 'arr', v: fields } }) }]
  })
  const certified = await signByHand(prepared, certifying(2), (content) => cmsByHand(content, head))
  return addObjects(certified, [appearance], (file, [num]) => [
    changed(file, ['AcroForm', 'Fields', 2], { V: '(12)', AP: `<</N ${num} 0 R>>` }),
  ])
}

/** What other programs write, and what may honestly be done to a signed file. */
export const filesOfOthers: GoodFiles = {
  'CAdES by openssl': byOpenssl({}, '-cades', '-nosmimecap'),
  'CAdES by openssl, SHA-384': byOpenssl({}, '-cades', '-md', 'sha384'),
  'CAdES by openssl, SHA-512': byOpenssl({}, '-cades', '-md', 'sha512'),
  'adbe.pkcs7.detached by openssl, with a signing time': byOpenssl(adobe),
  'adbe.pkcs7.detached by openssl, the signer named by key identifier': {
    ...byOpenssl(adobe, '-keyid'),
    notPdfsig: 'poppler finds a certificate by issuer and serial number alone',
  },
  'adbe.pkcs7.detached by openssl, with PSS': byOpenssl(
    adobe,
    '-keyopt',
    'rsa_padding_mode:pss',
    '-keyopt',
    'rsa_pss_saltlen:32',
  ),
  'signed by another library': {
    make: async ({ letter, head }) =>
      Buffer.from((await (await PDF.load(letter)).sign({ signer: libpdfSigner(head), fieldName: 'ttd-1' })).bytes),
  },
  'signed by another library, then by us': {
    make: async ({ letter, head, deputy, sign }) =>
      sign(
        (await (await PDF.load(letter)).sign({ signer: libpdfSigner(head), fieldName: 'ttd-1' })).bytes,
        'ttd-2',
        deputy,
      ),
    signatures: 2,
  },
  'a document time-stamp by another library': {
    make: async ({ signed, tsa }) =>
      Buffer.from(
        (await (await PDF.load(signed)).addTimestamp({ timestampAuthority: new HttpTimestampAuthority(tsa.url) }))
          .bytes,
      ),
  },
  'validation data by another library': {
    make: async ({ signed }) =>
      Buffer.from(
        (
          await (
            await PDF.load(signed)
          ).addValidationData({
            revocationProvider: { getOCSP: () => Promise.resolve(null), getCRL: () => Promise.resolve(null) },
          })
        ).bytes,
      ),
  },
  'certified, nothing may change': { make: ({ certified }) => certified[1] },
  'certified, nothing may change, and archived': { make: ({ certified, extend }) => extend(certified[1], 'B-T') },
  'certified for forms, and signed': {
    make: ({ certified, sign, deputy }) => sign(certified[2], 'ttd-2', deputy),
    signatures: 2,
  },
  'certified for remarks, and signed': {
    make: ({ certified, sign, deputy }) => sign(certified[3], 'ttd-2', deputy),
    signatures: 2,
  },
  'certified for forms, and filled': { make: filledForm },
  'metadata changed afterwards': {
    make: ({ signed }) =>
      changeObject(signed, (file) => {
        const info = file.xref.trailer.v.get('Info')
        return [
          { num: info?.t === 'ref' ? info.num : 0, body: withKeys(file.dict(info)!, { Title: pdfText('Judul lain') }) },
        ]
      }),
  },
  'an empty update afterwards': { make: ({ signed }) => setKeys(signed, [], {}) },
  'revocation asked a moment ago, and kept beside the file': {
    make: ({ letter, named, signAs }) => signAs(letter, { field: 'ttd-1' }, named),
    judged: ({ crl }) => ({ evidence: { certificates: [], ocsps: [], crls: [crl] } }),
  },
}

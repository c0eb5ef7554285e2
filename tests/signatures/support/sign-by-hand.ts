import { appendUpdate, type NewObject, nextNumber } from '../../../src/signatures/syntax/append-update.ts'
import { type PdfFile, openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { pdfRef } from '../../../src/signatures/syntax/pdf-value.ts'
import { signatureFields } from '../../../src/signatures/syntax/signature-fields.ts'
import { withKeys } from '../../support/authority/tamper.ts'

export interface ByHand {
  /** `ttd-1` unless told. */
  field?: string
  subFilter?: string
  /** Further keys of the signature dictionary, as PDF text. */
  keys?: string
  /** Objects that the same revision changes, given the file and the number that the signature dictionary gets. */
  more?: (file: PdfFile, signature: number) => NewObject[]
  /** Bytes kept for the CMS. */
  reserve?: number
}

const stars = '**********'

/**
 * Fills a field with a signature of any kind, right or wrong: what the product would never write, other programs and attackers do.
 * `cms` gets the bytes of the ByteRange and answers with what shall stand in /Contents.
 */
export const signByHand = async (
  pdf: Uint8Array,
  { field = 'ttd-1', subFilter = 'ETSI.CAdES.detached', keys = '', more, reserve = 12_000 }: ByHand,
  cms: (content: Buffer) => Promise<Buffer> | Buffer,
): Promise<Buffer> => {
  const file = openPdf(pdf)
  const target = signatureFields(file).find(({ name }) => name === field)
  if (!target) throw new Error(`no field ${field}`)
  const num = nextNumber(file)
  const head = `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /ByteRange [0 ${stars} ${stars} ${stars}]`
  const body = `${head} /M (D:20261126080000Z) ${keys} /Contents <${'0'.repeat(reserve * 2)}>>>`
  const placed = appendUpdate(file, [
    { num, gen: 0, body },
    { num: target.num, gen: target.gen, body: withKeys(target.dict, { V: pdfRef(num) }) },
    ...(more?.(file, num) ?? []),
  ])
  return fillPlaceholder(placed, pdf.length, cms)
}

/** Fills the ByteRange and /Contents that stand after `from`. */
export const fillPlaceholder = async (
  placed: Buffer,
  from: number,
  cms: (content: Buffer) => Promise<Buffer> | Buffer,
): Promise<Buffer> => {
  const gap = placed.indexOf('/Contents <0', from) + '/Contents '.length
  const end = placed.indexOf('>', gap) + 1
  const range = placed.indexOf(`[0 ${stars}`, from)
  const stated = `[0 ${gap} ${end} ${placed.length - end}]`
  placed.write(stated.padEnd(`[0 ${stars} ${stars} ${stars}]`.length), range)
  const made = await cms(Buffer.concat([placed.subarray(0, gap), placed.subarray(end)]))
  if (made.length * 2 > end - gap - 2) throw new Error('the CMS is larger than its place')
  placed.write(made.toString('hex'), gap + 1)
  return placed
}

/** What makes a signature a certifying one (ISO 32000-1, 12.8.2.2): for `signByHand`. */
export const certifying = (permission: 1 | 2 | 3): ByHand => ({
  keys: `/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P ${permission} /V /1.2>>>>]`,
  more: (file, signature) => [
    {
      num: file.rootNum,
      gen: 0,
      body: withKeys(file.catalog, {
        Perms: { t: 'dict', repeated: false, v: new Map([['DocMDP', pdfRef(signature)]]) },
      }),
    },
  ],
})

import { DEFAULT_BYTE_RANGE_PLACEHOLDER } from '@signpdf/utils'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { appendUpdate, nextNumber, type NewObject } from '../syntax/append-update.ts'
import { type PdfFile, openPdf } from '../syntax/pdf-file.ts'
import { type PdfDict, type PdfValue, pdfDict, pdfNumber, pdfRef, pdfText } from '../syntax/pdf-value.ts'
import { pdfDate } from '../pdf-date.ts'
import { docMdp, signatureFields } from '../syntax/signature-fields.ts'
import { writeValue } from '../syntax/write-value.ts'
import { readingOriginal } from './open-original.ts'

/** A CMS with chain and time-stamp token takes about 7 KB; 4 KB failed, so 24 KiB are kept. */
export const contentsBytes = 24 * 1024

export interface SignatureFacts {
  at: Date
  name: string
  reason?: string
  location?: string
}

/** The input with a signature dictionary placed in the field, its ByteRange and /Contents still to be filled by `SignPdf`. */
export const placeSignature = (pdf: Uint8Array, fieldName: string, facts: SignatureFacts, name: string): Buffer =>
  readingOriginal(() => place(openPdf(pdf), fieldName, facts), name)

const place = (file: PdfFile, fieldName: string, facts: SignatureFacts): Buffer => {
  if (docMdp(file)?.permission === 1) throw new LontarError('pdf_forbids_signing')
  const field = signatureFields(file).find((item) => item.name === fieldName)
  if (!field || field.signature) throw new LontarError('signature_field_missing', { field: fieldName })
  const num = nextNumber(file)
  return appendUpdate(file, [
    { num, gen: 0, body: signatureBody(facts) },
    { num: field.num, gen: field.gen, body: writeValue(withKey(field.dict, 'V', pdfRef(num))) },
    ...signaturesExist(file),
  ])
}

const withKey = (dict: PdfDict, key: string, value: PdfValue): PdfDict => pdfDict([...dict.v, [key, value]])

/** /SigFlags 3: signatures exist, append only (ISO 32000-1, 12.7.2). The renderer sets it; older files may not have it. */
export const signaturesExist = (file: PdfFile): NewObject[] => {
  const at = file.catalog.v.get('AcroForm')
  const form = file.dict(at)
  const flags = file.resolve(form?.v.get('SigFlags'))
  if (!form || (flags.t === 'num' && (flags.v & 3) === 3)) return []
  const changed = withKey(form, 'SigFlags', pdfNumber(3))
  const holder =
    at?.t === 'ref'
      ? { num: at.num, value: changed }
      : { num: file.rootNum, value: withKey(file.catalog, 'AcroForm', changed) }
  const entry = file.entry(holder.num)
  return [{ num: holder.num, gen: entry?.kind === 'at' ? entry.gen : 0, body: writeValue(holder.value) }]
}

const text = (key: string, value: string | undefined) => (value ? ` /${key} ${writeValue(pdfText(value))}` : '')

/** /ByteRange stands before /Contents, with the stars that `SignPdf` looks for. */
const signatureBody = ({ at, name, reason, location }: SignatureFacts): string => {
  const stars = `/${DEFAULT_BYTE_RANGE_PLACEHOLDER}`
  const head = '<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached'
  const range = `/ByteRange [0 ${stars} ${stars} ${stars}] /Contents <${'0'.repeat(contentsBytes * 2)}>`
  return `${head} ${range} /M (${pdfDate(at)})${text('Name', name)}${text('Reason', reason)}${text('Location', location)}>>`
}

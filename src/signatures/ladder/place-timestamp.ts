import { contentsBytes, signaturesExist } from '../signing/place-signature.ts'
import { type NewObject, appendUpdate, nextNumber } from '../syntax/append-update.ts'
import type { PdfFile } from '../syntax/pdf-file.ts'
import { damaged } from '../syntax/pdf-problem.ts'
import {
  type PdfDict,
  type PdfRef,
  type PdfValue,
  pdfArray,
  pdfDict,
  pdfName,
  pdfNumber,
  pdfRef,
  pdfText,
} from '../syntax/pdf-value.ts'
import { signatureFields } from '../syntax/signature-fields.ts'
import { streamBody } from '../syntax/stream-body.ts'
import { writeValue } from '../syntax/write-value.ts'

/** A place of ten digits each, filled once the offsets are known. */
const rangePlace = '/ByteRange [0 0000000000 0000000000 0000000000]'

export interface PlacedTimestamp {
  bytes: Buffer
  fieldName: string
  /** The place of the /Contents string, its brackets included. */
  gapStart: number
  gapEnd: number
}

/**
 * The file with an empty document time-stamp (ETSI EN 319 142-1, 5.4.3; ISO 32000-2, 12.8.5) in a new field that shows nothing, its ByteRange
 * covering everything else. @throws PdfProblem
 */
export const placeTimestamp = (file: PdfFile): PlacedTimestamp => {
  const fieldName = freeName(file)
  const num = nextNumber(file)
  const [signature, field, shape] = [pdfRef(num), pdfRef(num + 1), pdfRef(num + 2)]
  const page = firstPage(file)
  const zero = pdfNumber(0)
  const nothing = pdfArray([zero, zero, zero, zero])
  const widget = pdfDict([
    ['Type', pdfName('Annot')],
    ['Subtype', pdfName('Widget')],
    ['FT', pdfName('Sig')],
    ['T', pdfText(fieldName)],
    ['V', signature],
    // Printed and locked: PDF/A asks for the one, and nobody is to move the other.
    ['F', pdfNumber(132)],
    ['Rect', nothing],
    ['P', page],
    ['AP', pdfDict([['N', shape]])],
  ])
  const empty = streamBody(new Uint8Array(), [
    ['Type', pdfName('XObject')],
    ['Subtype', pdfName('Form')],
    ['BBox', nothing],
  ])
  const head = '<</Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161'
  const body = `${head} ${rangePlace} /Contents <${'0'.repeat(contentsBytes * 2)}>>>`
  const bytes = appendUpdate(file, [
    { num, gen: 0, body },
    { num: num + 1, gen: 0, body: writeValue(widget) },
    { num: num + 2, gen: 0, body: empty },
    ...withItem(file, page, 'Annots', field),
    ...formWith(file, field),
  ])
  return { bytes, fieldName, ...fillRange(bytes, file.bytes.length) }
}

const freeName = (file: PdfFile): string => {
  const taken = new Set(signatureFields(file).map(({ name }) => name))
  for (let i = 1; ; i++) if (!taken.has(`stempel-waktu-${i}`)) return `stempel-waktu-${i}`
}

/** @throws PdfProblem */
const firstPage = (file: PdfFile): PdfRef => {
  let at = file.catalog.v.get('Pages')
  for (let depth = 0; depth < 64 && at?.t === 'ref'; depth++) {
    const kids: PdfValue[] = file.array(file.dict(at)?.v.get('Kids'))
    if (kids.length === 0) return at
    at = kids[0]
  }
  throw damaged('no page')
}

const rewritten = (file: PdfFile, num: number, value: PdfValue): NewObject => {
  const entry = file.entry(num)
  return { num, gen: entry?.kind === 'at' ? entry.gen : 0, body: writeValue(value) }
}

const withKey = (dict: PdfDict, key: string, value: PdfValue): PdfDict => pdfDict([...dict.v, [key, value]])

/** A list of an object gains one item at its end, wherever the list stands. */
const withItem = (file: PdfFile, holder: PdfRef, key: string, item: PdfRef): NewObject[] => {
  const dict = file.dict(holder)
  if (!dict || dict.repeated) throw damaged('odd page')
  const list = dict.v.get(key)
  const longer = pdfArray([...file.array(list), item])
  return list?.t === 'ref' && file.resolve(list).t === 'arr'
    ? [rewritten(file, list.num, longer)]
    : [rewritten(file, holder.num, withKey(dict, key, longer))]
}

/** The form gains the field and says that signatures exist; a document without a form gets one. */
const formWith = (file: PdfFile, field: PdfRef): NewObject[] => {
  const at = file.catalog.v.get('AcroForm')
  const form = file.dict(at) ?? pdfDict([])
  const list = form.v.get('Fields')
  const longer = pdfArray([...file.array(list), field])
  if (list?.t === 'ref' && file.resolve(list).t === 'arr')
    return [rewritten(file, list.num, longer), ...signaturesExist(file)]
  const changed = withKey(withKey(form, 'Fields', longer), 'SigFlags', pdfNumber(3))
  return at?.t === 'ref'
    ? [rewritten(file, at.num, changed)]
    : [rewritten(file, file.rootNum, withKey(file.catalog, 'AcroForm', changed))]
}

const fillRange = (bytes: Buffer, from: number): { gapStart: number; gapEnd: number } => {
  const at = bytes.indexOf(rangePlace, from, 'latin1')
  const gapStart = bytes.indexOf('/Contents <', at, 'latin1') + '/Contents '.length
  const gapEnd = gapStart + contentsBytes * 2 + 2
  const parts = [gapStart, gapEnd, bytes.length - gapEnd].map((n) => String(n).padStart(10, ' '))
  bytes.write(`/ByteRange [0 ${parts.join(' ')}]`, at, 'latin1')
  return { gapStart, gapEnd }
}

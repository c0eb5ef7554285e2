import { DEFAULT_BYTE_RANGE_PLACEHOLDER } from '@signpdf/utils'
import type { SignatureAlgorithm } from '../../protocol/token-api.ts'
import { pdfDate } from '../pdf-date.ts'
import { type NewObject, appendUpdate } from '../syntax/append-update.ts'
import { type Changes, collectChanges } from '../syntax/collect-changes.ts'
import { type PdfFile, openPdf } from '../syntax/pdf-file.ts'
import { type PdfRef, pdfDict, pdfNumber, pdfText } from '../syntax/pdf-value.ts'
import { writeValue } from '../syntax/write-value.ts'
import { importMark } from './appearance/import-mark.ts'
import { emptyField, lockReference, widgetOf } from './existing-field.ts'
import { requireSignable, requireUnlocked } from './may-be-signed.ts'
import { addField, setInForm } from './new-field.ts'
import { readingOriginal } from './open-original.ts'
import type { Place } from './place.ts'
import { requireSeedValues } from './seed-values.ts'

/** A CMS with chain and time-stamp token takes about 7 KB; 4 KB failed, so 24 KiB are kept. */
export const contentsBytes = 24 * 1024

export interface SignatureFacts {
  at: Date
  name: string
  algorithm: SignatureAlgorithm
  reason?: string
  location?: string
}

export interface Placed {
  /** The input with a signature dictionary in its field, whose ByteRange and /Contents are still to be filled (`fillSignature`). */
  pdf: Buffer
  fieldName: string
}

/** `name` is what a person calls the file. The input is never changed. @throws LontarError with the reason why it may not be signed here */
export const placeSignature = (pdf: Uint8Array, place: Place, facts: SignatureFacts, name: string): Placed =>
  readingOriginal(() => placeIn(openPdf(pdf), place, facts, name), name)

const placeIn = (file: PdfFile, place: Place, facts: SignatureFacts, name: string): Placed => {
  requireSignable(file, name)
  const changes = collectChanges(file)
  const signature = changes.reserve()
  const placed =
    place !== 'invisible' && 'field' in place
      ? fillField(file, changes, place, facts, signature)
      : addNew(file, changes, place, signature)
  requireUnlocked(file, placed.fieldName)
  changes.add(signatureBody(facts, placed.lock), signature)
  signaturesExist(file, changes)
  return { pdf: appendUpdate(file, changes.objects()), fieldName: placed.fieldName }
}

const fillField = (
  file: PdfFile,
  changes: Changes,
  { field: name, appearance }: { field: string; appearance?: Uint8Array },
  facts: SignatureFacts,
  signature: PdfRef,
) => {
  const field = emptyField(file, name)
  requireSeedValues(file, field.dict, { ...facts, field: name })
  changes.set(field.num, 'V', signature)
  const widget = appearance && widgetOf(file, field)
  const area = widget && file.array(widget.dict.v.get('Rect')).map((item) => (item.t === 'num' ? item.v : 0))
  // A field of no size was meant to show nothing.
  if (widget && area?.[0] !== area?.[2] && area?.[1] !== area?.[3])
    changes.set(
      widget.num,
      'AP',
      pdfDict([['N', importMark(changes, appearance, { width: 0, height: 0 }, turnOf(file, widget.dict.v.get('MK')))]]),
    )
  return { fieldName: name, lock: lockReference(file, field.dict) }
}

/** How far the author of a field turned what stands in it. */
const turnOf = (file: PdfFile, characteristics: Parameters<PdfFile['dict']>[0]): number => {
  const turned = file.resolve(file.dict(characteristics)?.v.get('R'))
  return turned.t === 'num' ? ((turned.v % 360) + 360) % 360 : 0
}

const addNew = (file: PdfFile, changes: Changes, place: Exclude<Place, { field: string }>, signature: PdfRef) => {
  const wanted = place === 'invisible' ? { page: 1, rect: null } : place
  return { fieldName: addField(file, changes, wanted, signature).name, lock: '' }
}

/** /SigFlags 3: signatures exist, append only (ISO 32000-1, 12.7.2). The renderer sets it late; older files may not have it. */
export const signaturesExist = (file: PdfFile, changes: Changes = collectChanges(file)): NewObject[] => {
  const flags = file.resolve(file.dict(file.catalog.v.get('AcroForm'))?.v.get('SigFlags'))
  if (flags.t !== 'num' || (flags.v & 3) !== 3) setInForm(file, changes, 'SigFlags', pdfNumber(3))
  return changes.objects()
}

const text = (key: string, value: string | undefined) => (value ? ` /${key} ${writeValue(pdfText(value))}` : '')

const stars = `/${DEFAULT_BYTE_RANGE_PLACEHOLDER}`
/** What `SignPdf` looks for; the three numbers are known when everything else is written. */
export const emptyRange = `/ByteRange [0 ${stars} ${stars} ${stars}]`
export const emptyContents = `/Contents <${'0'.repeat(contentsBytes * 2)}>`

const signatureBody = ({ at, name, reason, location }: SignatureFacts, lock: string): string => {
  const head = '<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached'
  return `${head} ${emptyRange} ${emptyContents} /M (${pdfDate(at)})${text('Name', name)}${text('Reason', reason)}${text('Location', location)}${lock}>>`
}

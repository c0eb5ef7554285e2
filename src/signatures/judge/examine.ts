import { type Cms, elementLength, readCms } from '../cms/read-cms.ts'
import { oids } from '../cms/oids.ts'
import { type CmsFault, verifyCms } from '../cms/verify-cms.ts'
import { type PdfFile, openPdf } from '../syntax/pdf-file.ts'
import { type SignatureField, signatureFields } from '../syntax/signature-fields.ts'
import { type LaterChanges, laterChanges } from './later-changes.ts'
import { oddGaps } from './odd-gaps.ts'
import { type SignedRange, readSignedRange, signedParts } from './byte-range.ts'

/** What arithmetic alone says about one signature: nothing yet about whom to trust. */
export interface Examined {
  field: SignatureField
  kind: 'signature' | 'timestamp'
  range: SignedRange | null
  cms: Cms | null
  /** The signed bytes, for the time-stamp's imprint. */
  content: Uint8Array[] | null
  /** Shape of ByteRange, /Contents and dictionary. */
  formatFaults: string[]
  cmsFaults: CmsFault[]
  /** What later revisions changed that they may not. */
  changes: string[]
  /** What later revisions brought that they may. */
  permitted: string[]
}

/** Older kinds that are signed in another way. They are not read: not valid, but not broken either. */
const legacy = new Set(['adbe.pkcs7.sha1', 'adbe.x509.rsa_sha1'])

const subFilters: Record<string, Examined['kind']> = {
  'ETSI.CAdES.detached': 'signature',
  'adbe.pkcs7.detached': 'signature',
  'ETSI.RFC3161': 'timestamp',
}

/** Examines every filled signature field, oldest first. */
export const examine = (file: PdfFile): Examined[] => {
  const filled = signatureFields(file).filter((field) => field.signature !== null)
  const uses = new Map<number | null, number>()
  for (const { signatureNum } of filled) uses.set(signatureNum, (uses.get(signatureNum) ?? 0) + 1)
  const examined = filled.map((field) => examineOne(file, field, uses.get(field.signatureNum) ?? 1))
  return examined.toSorted((a, b) => (a.range?.end ?? Infinity) - (b.range?.end ?? Infinity))
}

const examineOne = (file: PdfFile, field: SignatureField, uses: number): Examined => {
  file.budget.object()
  const subFilter = file.resolve(field.signature!.v.get('SubFilter'))
  const kind = subFilter.t === 'name' ? subFilters[subFilter.v] : undefined
  const result: Examined = {
    field,
    kind: kind ?? 'signature',
    range: null,
    cms: null,
    content: null,
    formatFaults: [],
    cmsFaults: [],
    changes: [],
    permitted: [],
  }
  const isLegacy = subFilter.t === 'name' && legacy.has(subFilter.v)
  if (isLegacy) result.cmsFaults.push('signature_algorithm')
  else if (!kind) result.formatFaults.push('unknown /SubFilter')
  // In an object stream the place of /Contents would be one in unpacked data, which an attacker chooses.
  if (field.signatureNum === null || file.entry(field.signatureNum)?.kind !== 'at')
    result.formatFaults.push('the signature is no object of its own')
  if (uses > 1) result.formatFaults.push('one signature in two fields')
  // Not verified again for each of ten thousand fields.
  if (uses > 8) return result
  const range = readSignedRange(file, field.signature!)
  if (typeof range === 'string') {
    result.formatFaults.push(range)
    return result
  }
  result.range = range
  result.content = signedParts(file, range)
  if (!isLegacy) readContents(result, range)
  if (result.cms && kind === 'signature') {
    if (result.cms.contentTypeOid !== oids.data) result.formatFaults.push('the CMS signs another type of content')
    if (result.cms.content) result.formatFaults.push('the CMS is not detached')
    result.cmsFaults.push(...verifyCms(result.cms, result.content))
  }
  const { forbidden, permitted } = changesAfter(file, field, range.end)
  result.changes.push(...forbidden)
  result.permitted.push(...permitted)
  return result
}

const readContents = (result: Examined, { contents }: SignedRange): void => {
  try {
    const length = elementLength(contents)
    if (contents.subarray(length).some((byte) => byte !== 0)) result.formatFaults.push('data after the CMS')
    result.cms = readCms(contents.subarray(0, length))
  } catch {
    result.formatFaults.push('/Contents is no CMS')
  }
}

const changesAfter = (file: PdfFile, field: SignatureField, end: number): LaterChanges => {
  if (end === file.bytes.length) return { forbidden: [], permitted: [] }
  const signed = openPdf(file.bytes.subarray(0, end), file.budget)
  if (signed.xref.sections[0] === file.xref.sections[0]) return { forbidden: ['data after the end'], permitted: [] }
  const then = signatureFields(signed).find((item) => item.num === field.num)
  const moved = then?.signatureNum !== field.signatureNum || then.name !== field.name
  const { forbidden, permitted } = laterChanges(signed, file)
  return {
    forbidden: [...(moved ? ['the signature was moved to this field later'] : []), ...oddGaps(file, end), ...forbidden],
    permitted,
  }
}

import { examine } from '../judge/examine.ts'
import { gateAppended } from '../signing/gate.ts'
import { readingOriginal } from '../signing/open-original.ts'
import type { Evidence } from '../revocation/evidence.ts'
import { type NewObject, appendUpdate, nextNumber } from '../syntax/append-update.ts'
import { type PdfFile, openPdf } from '../syntax/pdf-file.ts'
import {
  type PdfDict,
  type PdfRef,
  type PdfValue,
  pdfArray,
  pdfDict,
  pdfName,
  pdfNumber,
  pdfRef,
} from '../syntax/pdf-value.ts'
import { streamBody } from '../syntax/stream-body.ts'
import { unpackStream } from '../syntax/unpack-stream.ts'
import { writeValue } from '../syntax/write-value.ts'
import { vriKey } from './vri-key.ts'

/** The three lists of a /DSS, and what an entry of its /VRI calls them (ISO 32000-2, 12.8.4.3 and 12.8.4.4). */
const lists = [
  { kind: 'certificates', dss: 'Certs', vri: 'Cert' },
  { kind: 'ocsps', dss: 'OCSPs', vri: 'OCSP' },
  { kind: 'crls', dss: 'CRLs', vri: 'CRL' },
] as const

/**
 * Puts validation data into the document (/DSS, ETSI EN 319 142-1, 5.4.2) by an incremental update: B-T becomes B-LT. What an earlier /DSS holds stays,
 * each item stands once; /VRI says it of every signature and document time-stamp that the file bears. Nothing new: the very same file.
 * @throws LontarError pdf_encrypted, pdf_damaged, signature_gate_failed {check}
 */
export const addValidationData = ({ pdf, evidence }: { pdf: Uint8Array; evidence: Evidence }): Uint8Array => {
  const after = readingOriginal(() => withEvidence(openPdf(pdf), evidence))
  if (!after) return pdf
  gateAppended(pdf, after, null)
  return after
}

/** Null where the file has all of it already. */
const withEvidence = (file: PdfFile, evidence: Evidence): Buffer | null => {
  const old = file.dict(file.catalog.v.get('DSS'))
  let next = nextNumber(file)
  const objects: NewObject[] = []
  const put = (body: string | Uint8Array): PdfRef => {
    objects.push({ num: next, gen: 0, body })
    return pdfRef(next++)
  }
  const entries: [string, PdfValue][] = []
  const ofSignature: [string, PdfValue][] = []
  for (const { kind, dss, vri } of lists) {
    const kept = file.array(old?.v.get(dss))
    const known = new Map(kept.map((item) => [keyOf(bytesOf(file, item)), item]))
    const refs = evidence[kind].map((item) => {
      const key = keyOf(item)
      const ref = known.get(key) ?? put(streamBody(item))
      known.set(key, ref)
      return ref
    })
    const all = [...kept, ...refs.filter((ref) => !kept.includes(ref))]
    if (all.length > 0) entries.push([dss, pdfArray([...new Set(all)])])
    if (refs.length > 0) ofSignature.push([vri, pdfArray([...new Set(refs)])])
  }
  if (objects.length === 0) return null
  const oldVri = file.dict(old?.v.get('VRI'))
  const vri = new Map<string, PdfValue>(oldVri?.v)
  for (const { range } of examine(file)) {
    if (!range) continue
    const key = vriKey(range.contents)
    const before = file.dict(vri.get(key))
    vri.set(key, pdfDict(merged(file, before, ofSignature)))
  }
  entries.push(['VRI', put(writeValue(pdfDict(vri)))])
  const dss = put(writeValue(pdfDict([...others(old), ...entries])))
  const catalog = pdfDict([...file.catalog.v, ['DSS', dss], ['Extensions', extensions(file)]])
  const entry = file.entry(file.rootNum)
  objects.push({ num: file.rootNum, gen: entry?.kind === 'at' ? entry.gen : 0, body: writeValue(catalog) })
  return appendUpdate(file, objects)
}

const keyOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** An item in a packing that is not read here counts as another one. */
const bytesOf = (file: PdfFile, item: PdfValue): Uint8Array => {
  const stream = file.resolve(item)
  if (stream.t !== 'stream') return new Uint8Array()
  return unpackStream(stream, file.resolve, file.budget)
}

const merged = (file: PdfFile, before: PdfDict | null, added: [string, PdfValue][]): Map<string, PdfValue> => {
  const all = new Map<string, PdfValue>(before?.v)
  for (const [key, value] of added) {
    const kept = file.array(all.get(key))
    const isKept = (ref: PdfValue) => kept.some((item) => sameRef(item, ref))
    all.set(key, pdfArray([...kept, ...file.array(value).filter((ref) => !isKept(ref))]))
  }
  return all
}

const sameRef = (a: PdfValue, b: PdfValue): boolean => a.t === 'ref' && b.t === 'ref' && a.num === b.num

/** What another writer's /DSS says beside the lists. */
const others = (old: PdfDict | null): [string, PdfValue][] =>
  [...(old?.v ?? [])].filter(([key]) => key !== 'VRI' && !lists.some(({ dss }) => dss === key))

/** That the file uses what ETSI added to PDF 1.7 (ETSI EN 319 142-1, 5.6); readers that know /DSS anyhow do not mind. */
const extensions = (file: PdfFile): PdfDict => {
  const known = file.dict(file.catalog.v.get('Extensions'))
  if (known?.v.has('ESIC')) return known
  const level = pdfDict([
    ['BaseVersion', pdfName('1.7')],
    ['ExtensionLevel', pdfNumber(1)],
  ])
  return pdfDict([...(known?.v ?? []), ['ESIC', level]])
}

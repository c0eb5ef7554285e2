import { type Evidence, mergeEvidence } from '../revocation/evidence.ts'
import type { PdfFile } from './pdf-file.ts'
import { type Budget, PdfProblem } from './pdf-problem.ts'
import type { PdfDict, PdfValue } from './pdf-value.ts'
import { unpackStream } from './unpack-stream.ts'

/** The document security store (ISO 32000-2, 12.8.4.3; ETSI EN 319 142-1, 5.4.2). */
export interface Dss {
  /** Everything in it, also what only a /VRI entry names, each item once. Untrusted. */
  evidence: Evidence
  /** The keys of /VRI: hexadecimal SHA-1 of a signature's /Contents. Optional, and nothing is decided by it. */
  vri: string[]
  /** Items that could not be read. */
  unreadable: number
}

/** Streams of a list that are unpacked. Real stores hold a few dozen. */
const most = 1000

/**
 * Reads /DSS of one revision; null where there is none. Several updates replace one another: the newest store holds what counts.
 * A broken item is counted and skipped. @throws PdfProblem `limit` when it unpacks to too much
 */
export const readDss = (file: PdfFile): Dss | null => {
  const store = file.dict(file.catalog.v.get('DSS'))
  if (!store) return null
  const vri = file.dict(store.v.get('VRI'))
  const entries = [...(vri?.v.values() ?? [])].slice(0, most).flatMap((item) => file.dict(item) ?? [])
  let unreadable = 0
  const items = (holder: PdfDict, key: string): Uint8Array[] =>
    file
      .array(holder.v.get(key))
      .slice(0, most)
      .flatMap((item) => {
        const bytes = readItem(file, item)
        if (bytes) return [bytes]
        unreadable++
        return []
      })
  const evidence = mergeEvidence(
    evidenceOf(store, items, { certificates: 'Certs', ocsps: 'OCSPs', crls: 'CRLs' }),
    ...entries.map((entry) => evidenceOf(entry, items, { certificates: 'Cert', ocsps: 'OCSP', crls: 'CRL' })),
  )
  return { evidence, vri: [...(vri?.v.keys() ?? [])], unreadable }
}

const evidenceOf = (
  holder: PdfDict,
  items: (holder: PdfDict, key: string) => Uint8Array[],
  keys: Record<keyof Evidence, string>,
): Evidence => ({
  certificates: items(holder, keys.certificates),
  ocsps: items(holder, keys.ocsps),
  crls: items(holder, keys.crls),
})

/**
 * A revision is a beginning of the same bytes, so a stream at the same place is the same: it is unpacked once for all revisions of one
 * reading, which share a budget.
 */
const unpacked = new WeakMap<Budget, Map<number, Uint8Array>>()

const readItem = (file: PdfFile, item: PdfValue): Uint8Array | null => {
  try {
    const stream = file.resolve(item)
    if (stream.t !== 'stream') return null
    const places = unpacked.get(file.budget) ?? new Map<number, Uint8Array>()
    unpacked.set(file.budget, places)
    const known = places.get(stream.data.byteOffset)
    if (known) return known
    const bytes = unpackStream(stream, file.resolve, file.budget)
    places.set(stream.data.byteOffset, bytes)
    return bytes
  } catch (error) {
    if (error instanceof PdfProblem && error.kind === 'limit') throw error
    return null
  }
}

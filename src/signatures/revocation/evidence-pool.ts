import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import { type Crl, readCrl } from './crl.ts'
import type { Evidence } from './evidence.ts'
import { type OcspResponse, readOcsp } from './ocsp-response.ts'

export type EvidenceSource = 'embedded' | 'given'
type Sourced<T> = T & { source: EvidenceSource }

/** Validation data, read once and still unchecked, with where it came from. */
export interface EvidencePool {
  certificates: Certificate[]
  ocsps: Sourced<OcspResponse>[]
  crls: Sourced<Crl>[]
  /** How many items could not be read, and so count as nothing. */
  unreadable: number
}

/** Items of one kind from one source: a list, not a flood. */
const most = 1000
/** The largest list that is read, bytes. Five megabytes are usual for a large authority. */
const largest = { certificate: 64 * 1024, ocsp: 256 * 1024, crl: 64 * 1024 * 1024 }

/** Embedded first: where two answers say the same, it is the file's own that counts. */
export const createPool = (
  parts: Partial<Record<EvidenceSource, Evidence>>,
  known: Map<Uint8Array, object> = new Map(),
): EvidencePool => {
  let unreadable = 0
  const each = <T extends object>(items: Uint8Array[], limit: number, read: (der: Uint8Array) => T): T[] =>
    items.slice(0, most).flatMap((der) => {
      try {
        if (der.length > limit) throw new RangeError('too large')
        return [remembered(known, der, read)]
      } catch {
        unreadable++
        return []
      }
    })
  const of = <T extends object>(kind: keyof Evidence, limit: number, read: (der: Uint8Array) => T): Sourced<T>[] =>
    (['embedded', 'given'] as const).flatMap((source) =>
      each(parts[source]?.[kind] ?? [], limit, read).map((item) => ({ ...item, source })),
    )
  const ocsps = of('ocsps', largest.ocsp, readOcsp)
  const certificates = of('certificates', largest.certificate, (der) => readCertificate(der))
  const crls = of('crls', largest.crl, readCrl)
  return { certificates: [...certificates, ...ocsps.flatMap((item) => item.certificates)], ocsps, crls, unreadable }
}

/** `known`: the same bytes are looked at again for each document time-stamp of a file. */
const remembered = <T extends object>(
  known: Map<Uint8Array, object>,
  der: Uint8Array,
  read: (der: Uint8Array) => T,
): T => {
  const before = known.get(der) as T | undefined
  if (before) return before
  const item = read(der)
  known.set(der, item)
  return item
}

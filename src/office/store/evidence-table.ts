import { createHash } from 'node:crypto'
import type { Db } from './open-store.ts'

/** DER, as revocation services and authorities gave it (`Evidence` of `src/signatures`). Untrusted: whoever uses it checks it again. */
export interface KeptEvidence {
  certificates: Uint8Array[]
  ocsps: Uint8Array[]
  crls: Uint8Array[]
}

/** Answers about certificates, kept by the certificate they were asked for. Nothing of the document that was checked is kept. */
export interface EvidenceTable {
  /** `certificate` is DER. Of each, the last few answers stay. */
  put(certificate: Uint8Array, evidence: KeptEvidence, at: string): void
  of(certificates: Uint8Array[]): KeptEvidence
}

/** Answers kept about one certificate. */
const most = 8
/** Lists beyond this are asked for again: the store is no archive of lists. Bytes. */
const largest = 4 * 1024 * 1024

const hashOf = (der: Uint8Array) => createHash('sha256').update(der).digest('hex')
const kinds = ['certificates', 'ocsps', 'crls'] as const

export const evidenceTable = (db: Db): EvidenceTable => ({
  put(certificate, evidence, at) {
    const about = hashOf(certificate)
    const insert = db.prepare(
      'INSERT OR REPLACE INTO evidence (certificate, sha256, kind, der, at) VALUES (?, ?, ?, ?, ?)',
    )
    for (const kind of kinds)
      for (const der of evidence[kind])
        if (der.length <= largest) insert.run(about, hashOf(der), kind, Buffer.from(der), at)
    db.prepare(
      `DELETE FROM evidence WHERE certificate = ? AND sha256 NOT IN
         (SELECT sha256 FROM evidence WHERE certificate = ? ORDER BY at DESC LIMIT ?)`,
    ).run(about, about, most)
  },
  of(certificates) {
    const found: KeptEvidence = { certificates: [], ocsps: [], crls: [] }
    const select = db.prepare<[string], { kind: keyof KeptEvidence; der: Buffer }>(
      'SELECT kind, der FROM evidence WHERE certificate = ?',
    )
    for (const certificate of certificates)
      for (const { kind, der } of select.all(hashOf(certificate))) found[kind].push(der)
    return found
  },
})

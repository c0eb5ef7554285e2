/**
 * Validation data (ETSI EN 319 142-1, 5.4.2; EN 319 102-1, 5.2.5), each item DER, from wherever it came: embedded in the file (/DSS), kept from an
 * earlier question, or fetched a moment ago. It is untrusted: each response and list is checked by its own signature before it counts.
 */
export interface Evidence {
  /** Certificates of issuers and responders. */
  certificates: Uint8Array[]
  /** `OCSPResponse` of RFC 6960, whole. */
  ocsps: Uint8Array[]
  /** `CertificateList` of RFC 5280. */
  crls: Uint8Array[]
}

export const noEvidence: Evidence = { certificates: [], ocsps: [], crls: [] }

/** What stands where revocation of one certificate can be asked (RFC 5280, 4.2.1.13 and 4.2.2.1). */
export interface WantedEvidence {
  /** DER. */
  certificate: Uint8Array
  /** DER; null where the issuer itself is not at hand (then `issuerUrls` say where to get it). */
  issuer: Uint8Array | null
  /** DER; those above the issuer, up to the anchor. Who signed a list may have been certified by one of them. */
  above?: Uint8Array[]
  ocspUrls: string[]
  crlUrls: string[]
  issuerUrls: string[]
}

/** All of it, each item once. */
export const mergeEvidence = (...parts: Evidence[]): Evidence => ({
  certificates: distinct(parts.flatMap((part) => part.certificates)),
  ocsps: distinct(parts.flatMap((part) => part.ocsps)),
  crls: distinct(parts.flatMap((part) => part.crls)),
})

const distinct = (items: Uint8Array[]): Uint8Array[] => [
  ...new Map(items.map((item) => [Buffer.from(item).toString('latin1'), item])).values(),
]

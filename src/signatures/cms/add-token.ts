import { context, element, oid, sequence, setOf } from './der.ts'
import { type DerElement, children, readElement } from './der-reader.ts'
import { oids } from './oids.ts'

/**
 * The CMS with a time-stamp token as unsigned attribute of its one signer (RFC 3161, appendix A). Everything else keeps its bytes; only the
 * lengths around it change. @throws RangeError when it is no DER SignedData with one signer
 */
export const addToken = (cms: Uint8Array, token: Uint8Array): Buffer => {
  const [type, wrapped] = children(readElement(cms))
  const signedData = wrapped && children(wrapped)[0]
  if (!type || !signedData) throw new RangeError('no SignedData')
  const parts = children(signedData)
  const signerInfos = parts.pop()
  const [signerInfo, another] = signerInfos ? children(signerInfos) : []
  if (signerInfos?.tag !== 0x31 || !signerInfo || another) throw new RangeError('not exactly one signer')
  const attribute = sequence(oid(oids.timestampToken), setOf(token))
  return sequence(
    type.bytes,
    context(0, sequence(...parts.map(({ bytes }) => bytes), element(0x31, withUnsigned(signerInfo, attribute)))),
  )
}

const withUnsigned = (signerInfo: DerElement, attribute: Buffer): Buffer => {
  const fields = children(signerInfo)
  const unsigned = fields.at(-1)?.tag === 0xa1 ? children(fields.pop()!) : []
  return element(
    0x30,
    ...fields.map(({ bytes }) => bytes),
    element(0xa1, ...[...unsigned.map(({ bytes }) => bytes), attribute].toSorted((a, b) => Buffer.compare(a, b))),
  )
}

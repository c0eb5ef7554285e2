import { randomBytes } from 'node:crypto'
import { boolean, derNull, integer, octets, oid, sequence } from '../cms/der.ts'
import { children, readElement } from '../cms/der-reader.ts'
import { digestOf, oids } from '../cms/oids.ts'

/**
 * A TimeStampReq (RFC 3161, 2.4.1): SHA-256 imprint, a nonce, and the wish to get the service's certificate.
 * @param stamped in parts: a signature value, or the bytes of a document time-stamp's ByteRange
 */
export const timestampQuery = (...stamped: Uint8Array[]): { query: Buffer; nonce: Buffer } => {
  const nonce = randomBytes(16)
  const imprint = sequence(sequence(oid(oids.sha256), derNull), octets(digestOf('sha256', stamped)))
  return { query: sequence(integer(1), imprint, integer(nonce), boolean(true)), nonce }
}

/** The token of a TimeStampResp (2.4.2), or why there is none. */
export const tokenOfAnswer = (answer: Uint8Array): Buffer | 'rejected' | 'unreadable' => {
  try {
    const whole = readElement(answer)
    const [status, token] = children(whole)
    const code = status && children(status)[0]?.body
    if (whole.bytes.length !== answer.length || !code) return 'unreadable'
    if (code.length !== 1 || code[0]! > 1) return 'rejected'
    return token ? token.bytes : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

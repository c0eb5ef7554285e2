import type { Anchor } from '../certificates/anchor.ts'
import { readAnchor } from '../certificates/read-anchor.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { addToken } from '../cms/add-token.ts'
import { elementLength } from '../cms/read-cms.ts'
import { gateTimestamp, readSignature, requireLast } from '../signing/gate.ts'
import { type ServiceOptions, askService } from './ask-service.ts'
import { timestampQuery, tokenOfAnswer } from './timestamp-query.ts'
import { verifyToken } from './verify-token.ts'

export interface AddTimestampInput extends ServiceOptions {
  pdf: Uint8Array
  /** The field of the last signature. Only that one can be upgraded in place. */
  fieldName: string
  /** DER of trusted time-stamp authorities. */
  anchors: Anchor[]
}

/**
 * Brings the last signature from B-B to B-T (ETSI EN 319 142-1, 6.3): the token of an RFC 3161 service goes into its CMS, inside the reserved
 * gap, so that the file keeps its length and nothing in a ByteRange moves. A signature that has a good token keeps it.
 * @throws LontarError timestamp_unreachable, timestamp_refused {reason}, signature_gate_failed {check}
 */
export const addTimestamp = async ({
  pdf,
  fieldName,
  anchors,
  ...service
}: AddTimestampInput): Promise<{ pdf: Uint8Array; time: Date }> => {
  const { cms, range } = readSignature(pdf, fieldName)
  const trusted = anchors.map(readAnchor)
  for (const token of cms.timestampTokens) {
    const { faults, time } = verifyToken({ token, stamped: [cms.signature], anchors: trusted })
    if (faults.length === 0 && time) return { pdf, time }
  }
  requireLast(pdf, range)
  const { query, nonce } = timestampQuery(cms.signature)
  const token = tokenOfAnswer(await askService(query, service))
  if (typeof token === 'string') throw refused(token)
  const { faults, time } = verifyToken({ token, stamped: [cms.signature], nonce, anchors: trusted })
  if (faults[0] || !time) throw refused(faults[0] ?? 'unreadable')
  const contents = range.contents.subarray(0, elementLength(range.contents))
  const stamped = replaceContents(pdf, range, addToken(contents, token))
  gateTimestamp(pdf, stamped, fieldName, token)
  return { pdf: stamped, time }
}

const refused = (reason: string) => new LontarError('timestamp_refused', { reason })

const replaceContents = (
  pdf: Uint8Array,
  { gapStart, gapEnd }: { gapStart: number; gapEnd: number },
  cms: Buffer,
): Buffer => {
  const room = gapEnd - gapStart - 2
  if (cms.length * 2 > room) throw refused('too_large')
  const copy = Buffer.from(pdf)
  copy.write(cms.toString('hex').padEnd(room, '0'), gapStart + 1, 'latin1')
  return copy
}

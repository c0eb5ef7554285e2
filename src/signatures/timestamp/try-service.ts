import type { Anchor } from '../certificates/anchor.ts'
import { readAnchor } from '../certificates/read-anchor.ts'
import { randomBytes } from 'node:crypto'
import { type ServiceOptions, askService } from './ask-service.ts'
import { timestampQuery, tokenOfAnswer } from './timestamp-query.ts'
import { verifyToken, type TokenFault } from './verify-token.ts'

/** What a service gave for bytes of no worth; a fault where no letter could use it. */
export interface TriedService {
  milliseconds: number
  time: Date | null
  /** Until when the service's certificate is valid. */
  until: Date | null
  fault: TokenFault | 'rejected' | null
}

/**
 * Asks a time-stamp service once (RFC 3161) and judges its answer as that for a signature is judged.
 * @param anchors DER; null: nobody has said yet whom to trust, so trust is not judged
 * @throws LontarError timestamp_unreachable, timestamp_refused {reason}
 */
export const tryTimestampService = async ({
  anchors,
  ...service
}: ServiceOptions & { anchors: Anchor[] | null }): Promise<TriedService> => {
  const stamped = randomBytes(32)
  const { query, nonce } = timestampQuery(stamped)
  const began = performance.now()
  const token = tokenOfAnswer(await askService(query, service))
  const milliseconds = Math.round(performance.now() - began)
  if (typeof token === 'string') return { milliseconds, time: null, until: null, fault: token }
  const verdict = verifyToken({ token, stamped: [stamped], nonce, anchors: (anchors ?? []).map(readAnchor) })
  const faults = anchors === null ? verdict.faults.filter((fault) => fault !== 'untrusted') : verdict.faults
  return { milliseconds, time: verdict.time, until: verdict.certificate?.notAfter ?? null, fault: faults[0] ?? null }
}

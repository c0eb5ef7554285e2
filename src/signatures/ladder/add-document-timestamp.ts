import type { Anchor } from '../certificates/anchor.ts'
import { readAnchor } from '../certificates/read-anchor.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { gateAppended } from '../signing/gate.ts'
import { readingOriginal } from '../signing/open-original.ts'
import { openPdf } from '../syntax/pdf-file.ts'
import { type ServiceOptions, askService } from '../timestamp/ask-service.ts'
import { timestampQuery, tokenOfAnswer } from '../timestamp/timestamp-query.ts'
import { verifyToken } from '../timestamp/verify-token.ts'
import { placeTimestamp } from './place-timestamp.ts'

export interface AddDocumentTimestampInput extends ServiceOptions {
  pdf: Uint8Array
  /** DER of trusted time-stamp authorities. */
  anchors: Anchor[]
}

/**
 * A time-stamp over the whole document (ETSI.RFC3161), in a field of its own that shows nothing: B-LT becomes B-LTA, and an archive time-stamp is
 * renewed by a further one. It also proves the time of signatures that can get no token of their own any more.
 * @returns the name of the new field, and the proven time
 * @throws LontarError pdf_encrypted, pdf_damaged, timestamp_unreachable, timestamp_refused {reason}, signature_gate_failed {check}
 */
export const addDocumentTimestamp = async ({
  pdf,
  anchors,
  ...service
}: AddDocumentTimestampInput): Promise<{ pdf: Uint8Array; time: Date; fieldName: string }> => {
  const { bytes, fieldName, gapStart, gapEnd } = readingOriginal(() => placeTimestamp(openPdf(pdf)))
  const stamped = [bytes.subarray(0, gapStart), bytes.subarray(gapEnd)]
  const { query, nonce } = timestampQuery(...stamped)
  const token = tokenOfAnswer(await askService(query, service))
  if (typeof token === 'string') throw refused(token)
  const { faults, time } = verifyToken({ token, stamped, nonce, anchors: anchors.map(readAnchor) })
  if (faults[0] || !time) throw refused(faults[0] ?? 'unreadable')
  if (token.length * 2 > gapEnd - gapStart - 2) throw refused('too_large')
  bytes.write(token.toString('hex'), gapStart + 1, 'latin1')
  gateAppended(pdf, bytes, fieldName)
  return { pdf: bytes, time, fieldName }
}

const refused = (reason: string) => new LontarError('timestamp_refused', { reason })

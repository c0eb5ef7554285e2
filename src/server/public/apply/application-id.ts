import { createHash, createHmac } from 'node:crypto'
import { trackKeyOf } from '../../../domain/permits/case/track-key.ts'

/**
 * What the application of a draft is called, and the applicant's secret, both from the draft's key and the server's own secret: whoever sends the same
 * draft again gets the same, and nothing of it is kept before there is a case.
 */
export const applicationOf = (secret: string, draft: string): { caseId: string; trackKey: string } => {
  const name = createHash('sha256').update(`case ${draft}`).digest('hex')
  const variant = '89ab'[parseInt(name[16]!, 16) % 4]!
  const caseId = [
    name.slice(0, 8),
    name.slice(8, 12),
    `4${name.slice(13, 16)}`,
    variant + name.slice(17, 20),
    name.slice(20, 32),
  ].join('-')
  return { caseId, trackKey: trackKeyOf(createHmac('sha256', secret).update(`track key ${draft}`).digest()) }
}

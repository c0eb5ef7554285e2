import { randomUUID } from 'node:crypto'

let last = { ms: 0, count: 0 }

/**
 * A UUID of version 7 (RFC 9562): ids sort as they were made, also within one millisecond. One push may carry several steps of a case, and
 * what its applicant is told of them has to come in their order.
 */
export const orderedId = (at: string): string => {
  const ms = Date.parse(at)
  const count = ms === last.ms ? (last.count + 1) % 4096 : 0
  last = { ms, count }
  const time = ms.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`
}

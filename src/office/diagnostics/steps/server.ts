import type { DiagnosisFinding } from '../../../protocol/diagnosis/diagnosis.ts'
import { apiVersion } from '../../../protocol/sync-api.ts'
import type { Line } from '../line/look-at-line.ts'
import { found, type Step } from '../look.ts'

/** Does the provincial server answer, and how quickly. */
export const server: Step = async ({ line, start }) => {
  const seen = await line()
  const fault = faultOf(seen, start.serverTimeoutSeconds)
  if (fault) return [fault]
  const { host, status, isLontar, api } = seen
  if (!isLontar) return [found('server_not_lontar', { host, status: status ?? 0 })]
  if (api === undefined) return [found('server_failed', { host, status: status ?? 0 })]
  const good = found('server_good', { host, ms: seen.ms ?? 0, dns: seen.dnsMs ?? 0, tcp: seen.tcpMs ?? 0 })
  return api === apiVersion ? [good] : [good, found('server_other_api', { host, api, own: apiVersion })]
}

const faultOf = ({ host, port, fault }: Line, seconds: number): DiagnosisFinding | null => {
  if (!fault) return null
  const { at, reason } = fault
  if (at === 'dns') return found('server_name_unknown', { host })
  if (at === 'http' && reason === 'ETIMEDOUT') return found('server_silent', { host, seconds })
  if (at === 'tcp' && reason === 'ECONNREFUSED') return found('server_refused', { host, port })
  return found('server_unreachable', { host, port, reason })
}

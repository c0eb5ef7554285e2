import type { DiagnosisFinding } from '../../../protocol/diagnosis/diagnosis.ts'
import { isLoopback } from '../../network/choose-way.ts'
import { interceptorIn } from '../line/interceptors.ts'
import type { SeenTls } from '../line/look-at-tls.ts'
import { daysUntil, found, type Step } from '../look.ts'

const soonDays = 30

/** Whom the server shows itself to be, and who says so. */
export const tls: Step = async ({ start, line, now }) => {
  const url = new URL(start.serverUrl)
  if (url.protocol === 'http:') return [found(isLoopback(url) ? 'tls_local' : 'tls_none')]
  const { tls: seen, fault, host } = await line()
  if (!seen) return [fault?.at === 'tls' ? found('tls_failed', { host, reason: fault.reason }) : found('tls_unknown')]
  const pinned = pinFinding(seen, start.policies.values.ServerPins)
  return [certificateFinding(seen, host, now()), ...(pinned ? [pinned] : [])]
}

const certificateFinding = (seen: SeenTls, host: string, now: Date): DiagnosisFinding => {
  const { fault, issuer, until, from } = seen
  const day = (date: Date) => date.toISOString().slice(0, 10)
  const product = interceptorIn(seen.chain)
  if (product !== null) return found('tls_intercepted', { product })
  if (until < now) return found('tls_expired', { until: day(until) })
  if (from > now) return found('tls_not_yet', { from: day(from) })
  if (fault === 'ERR_TLS_CERT_ALTNAME_INVALID') return found('tls_other_name', { host, names: seen.names })
  if (fault !== null) return found('tls_untrusted', { issuer, reason: fault })
  const days = daysUntil(until, now)
  if (days < soonDays) return found('tls_expiring', { days })
  return found('tls_good', { days, issuer, authority: seen.isPublic ? 'public' : 'installed_authority' })
}

const pinFinding = ({ pins }: SeenTls, wanted: readonly string[]): DiagnosisFinding | null => {
  if (wanted.length === 0) return null
  return pins.some((pin) => wanted.includes(pin))
    ? found('tls_pinned')
    : found('tls_wrong_pin', { pin: pins[0] ?? '–' })
}

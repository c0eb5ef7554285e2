import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { anchorsOf } from '../../../signatures/certificates/anchor.ts'
import { daysUntil, found, type Step } from '../look.ts'

const seconds = 12
const soonDays = 30
const mostOffsetSeconds = 60

/** Asks for a time-stamp of bytes of no worth, and judges it as a letter’s would be. */
export const timestamp: Step = async ({ start, desk, now }) => {
  const services = desk?.store.facts.get('services')
  const tsaUrl = start.timestampUrl ?? start.policies.values.TimestampUrl ?? services?.tsaUrl
  if (tsaUrl === undefined) return [found('timestamp_unknown')]
  const { tryTimestampService } = await import('../../../signatures/index.ts')
  const { host } = new URL(tsaUrl)
  try {
    const anchors = services ? anchorsOf(services) : null
    const { milliseconds, time, until, fault } = await tryTimestampService({
      tsaUrl,
      anchors,
      timeoutMs: seconds * 1000,
    })
    if (fault !== null || !time || !until) return [found('timestamp_refused', { host, reason: fault ?? 'unreadable' })]
    const days = daysUntil(until, now())
    const good =
      days < soonDays
        ? found('timestamp_expiring', { days })
        : found('timestamp_good', { host, ms: milliseconds, days })
    const age = Math.abs(now().getTime() - time.getTime()) / 1000
    return age > mostOffsetSeconds ? [good, found('timestamp_other_time', { age })] : [good]
  } catch (error) {
    const known = LontarError.from(error)
    const reason = String(known.params['reason'] ?? known.params['status'] ?? causeOf(known))
    return [found(known.code === 'timestamp_refused' ? 'timestamp_refused' : 'timestamp_unreachable', { host, reason })]
  }
}

const causeOf = ({ cause, code }: LontarError): string => {
  const { name, cause: inner } = (cause ?? {}) as { name?: string; cause?: { code?: string } }
  return inner?.code ?? (name === 'TimeoutError' ? 'ETIMEDOUT' : code)
}

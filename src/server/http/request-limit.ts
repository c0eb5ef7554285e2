import { LontarError } from '../../protocol/errors/lontar-error.ts'

/** [guess] Far above what a device does in earnest: a hundred megabytes in pieces on a fast line are 400 requests. */
export interface RequestRules {
  perSecond: number
  /** How many may come at once after a quiet time. */
  burst: number
}
export const defaultRequestRules: RequestRules = { perSecond: 100, burst: 3000 }

/**
 * Keeps one device from taking the server for itself: a bucket a device, filled steadily. In memory, for it evens out load and
 * guards no secret (attempts at passwords are counted in the database).
 */
export const createRequestLimit = (
  { perSecond, burst }: RequestRules,
  now: () => Date,
): ((deviceId: string) => void) => {
  const buckets = new Map<string, { left: number; at: number }>()
  return (deviceId) => {
    const time = now().getTime()
    const bucket = buckets.get(deviceId) ?? { left: burst, at: time }
    const filled = Math.min(burst, bucket.left + (Math.max(0, time - bucket.at) / 1000) * perSecond)
    if (filled < 1) {
      buckets.set(deviceId, { left: filled, at: time })
      throw new LontarError('too_many_requests', { seconds: Math.ceil((1 - filled) / perSecond) })
    }
    buckets.set(deviceId, { left: filled - 1, at: time })
  }
}

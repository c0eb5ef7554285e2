import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { greet } from '../sync/greet.ts'
import { createServerClient } from '../sync/server-client.ts'
import type { OpenProfile } from './open-profile.ts'
import type { SignInParts } from './sign-in.ts'

/** [guess] Where the server has not said otherwise. */
const lockAfterDays = 30
const dayMs = 24 * 3600 * 1000

/**
 * A computer that has not spoken to the server for long may be a lost one that nobody could tell so: it opens only once the server
 * has been asked. An order to wipe is left to the first exchange, which then comes at once.
 *
 * @throws absent_too_long, device_refused; the store is closed then
 */
export const requireRecent = async (opened: OpenProfile, parts: SignInParts): Promise<OpenProfile> => {
  const { store } = opened
  const days = store.facts.get('services')?.lockAfterDays ?? lockAfterDays
  const last = store.facts.get('exchange')
  // By its distance: a clock that runs years ahead and one that was put back both count as long.
  if (!last || Math.abs(parts.now().getTime() - Date.parse(last.at)) < days * dayMs) return opened
  try {
    const { token, key } = store.facts.get('device')!
    const client = createServerClient({ url: parts.serverUrl, device: key ? { token, key } : null })
    const { serverTime } = await greet({ store, client })
    const now = parts.now()
    const clockOffsetSeconds = Math.round((now.getTime() - Date.parse(serverTime)) / 1000)
    store.facts.set('exchange', { at: now.toISOString(), clockOffsetSeconds })
    return opened
  } catch (error) {
    const code = error instanceof LontarError ? error.code : 'internal'
    if (code === 'device_wiped' || code === 'device_cloned') return opened
    store.close()
    if (code === 'device_refused') throw error
    throw new LontarError('absent_too_long', { days }, { cause: error })
  }
}

import { encoded, type Encoded, type Encoding } from '../http/compress.ts'
import type { Device } from '../store/store.ts'
import type { SyncDesk } from '../sync-desk.ts'
import { createPageCache } from './page-cache.ts'

/** Pages of the feed as they are sent: drawn up, encoded and compressed once, for as long as they hold. */
export interface FeedPages {
  page(device: Device, cursor: string, limit: number, accepted: Encoding | null): Promise<ReadyPage>
}
export interface ReadyPage extends Encoded {
  /** Whether it was lying ready. */
  cached: boolean
}

/** [guess] A thousand first pages of 50 KB. */
const cacheBytes = 64 * 1024 * 1024

export const createFeedPages = (
  desk: Pick<SyncDesk, 'feed' | 'feedState'>,
  maxBytes: number = cacheBytes,
): FeedPages => {
  const cache = createPageCache<Encoded>(maxBytes)
  return {
    async page(device, cursor, limit, accepted) {
      const key = `${device.personId} ${limit} ${accepted} ${cursor}`
      // Asked before the page is made: what comes between is then in the page, and the page only sooner out of date.
      const state = await desk.feedState(device, cursor)
      const ready = cache.get(key, state)
      if (ready) return { ...ready, cached: true }
      const page = await encoded(await desk.feed(device, cursor, limit), accepted)
      cache.set(key, { state, page, bytes: page.body.length + key.length })
      return { ...page, cached: false }
    },
  }
}

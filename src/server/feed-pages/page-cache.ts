export interface CachedPage<Page> {
  /** What the page hung on when it was made. */
  state: string
  page: Page
  bytes: number
}

/** Pages by where they begin, the longest unused thrown away first. A page of another state than is asked for is none. */
export interface PageCache<Page> {
  get(key: string, state: string): Page | undefined
  set(key: string, entry: CachedPage<Page>): void
  bytes(): number
}

export const createPageCache = <Page>(maxBytes: number): PageCache<Page> => {
  // A Map keeps the order in which its keys came: whoever is asked for comes anew.
  const kept = new Map<string, CachedPage<Page>>()
  let bytes = 0
  const drop = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  return {
    get(key, state) {
      const entry = kept.get(key)
      if (!entry) return undefined
      kept.delete(key)
      if (entry.state === state) {
        kept.set(key, entry)
        return entry.page
      }
      bytes -= entry.bytes
      return undefined
    },
    set(key, entry) {
      drop(key)
      kept.set(key, entry)
      bytes += entry.bytes
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) break
        drop(oldest)
      }
    },
    bytes: () => bytes,
  }
}

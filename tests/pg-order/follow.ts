import { setTimeout as pause } from 'node:timers/promises'

/** A place in a feed that a poller can ask for more from. */
export type After = (cursor: number, limit: number) => Promise<{ seq: number }[]>

const pageSize = 500

/**
 * Follows a feed as a device does, page by page from its cursor, until `over` resolves and nothing comes any more.
 * @returns how many rows it was given
 */
export const follow = async (after: After, over: Promise<unknown>): Promise<number> => {
  let ended = false
  const end = over.then(() => {
    ended = true
  })
  let [seen, cursor] = [0, 0]
  for (;;) {
    const last = ended
    const page = await after(cursor, pageSize)
    for (const { seq } of page) {
      if (seq <= cursor) throw new Error(`row ${seq} came after the cursor ${cursor}`)
      cursor = seq
      seen += 1
    }
    // Whatever was committed before this page was asked for had its chance.
    if (last && page.length === 0) break
    // Asking without a breath would take the processor from the writers.
    if (page.length === 0) await pause(Math.random() * 5)
  }
  await end
  return seen
}

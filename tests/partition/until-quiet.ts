import type { SyncStatus } from '../../src/protocol/desktop-api.ts'
import type { OfficeProcess } from '../support/office-process.ts'

const isSettled = (status: SyncStatus): boolean =>
  status.online && status.waiting === 0 && status.waitingForTimestamp === 0 && status.problem === null

/** Exchanges that each computer must have had with nothing waiting anywhere, until what there is must have come to all. */
const exchanges = 3

/**
 * Only looks: nobody presses "sync now", for a loop that stands still must show itself.
 * @returns how long it took, in seconds, or what stands still
 */
export const untilQuiet = async (
  offices: Map<string, OfficeProcess>,
  limitSeconds: number,
): Promise<{ seconds: number } | { wedged: string[] }> => {
  const begin = performance.now()
  const seconds = () => (performance.now() - begin) / 1000
  let heard = new Map<string, Set<string>>()
  while (seconds() < limitSeconds) {
    const all = new Map<string, SyncStatus>()
    for (const [name, office] of offices) all.set(name, await office.call('sync.status', {}))
    if (![...all.values()].every(isSettled)) heard = new Map()
    else
      for (const [name, status] of all) heard.set(name, (heard.get(name) ?? new Set()).add(status.lastExchange ?? ''))
    if (heard.size === offices.size && [...heard.values()].every((times) => times.size > exchanges))
      return { seconds: seconds() }
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  const wedged: string[] = []
  for (const [name, office] of offices) {
    const status = await office.call('sync.status', {})
    if (!isSettled(status)) wedged.push(`${name}: ${JSON.stringify(status)}`)
  }
  return { wedged: wedged.length > 0 ? wedged : ['never quiet long enough'] }
}

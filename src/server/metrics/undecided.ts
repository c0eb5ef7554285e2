import type { PushAnswer } from '../../protocol/sync-api.ts'

/**
 * Since when operations wait that devices have offered and that could not be decided: for files, for earlier ones, for the end of
 * a recovery. What this process has heard since its start.
 */
export interface Undecided {
  heard(deviceId: string, answer: PushAnswer, at: number): void
  count(): number
  /** Null where nothing waits. */
  oldest(): number | null
}

export const createUndecided = (): Undecided => {
  const devices = new Map<string, Map<number, number>>()
  const since = (): number[] => [...devices.values()].flatMap((waiting) => [...waiting.values()])
  return {
    heard(deviceId, { results, waiting }, at) {
      const before = devices.get(deviceId) ?? new Map<number, number>()
      for (const { dseq } of results) before.delete(dseq)
      for (const { dseq } of waiting) if (!before.has(dseq)) before.set(dseq, at)
      if (before.size > 0) devices.set(deviceId, before)
      else devices.delete(deviceId)
    },
    count: () => since().length,
    oldest: () => since().reduce<number | null>((oldest, at) => (oldest === null || at < oldest ? at : oldest), null),
  }
}

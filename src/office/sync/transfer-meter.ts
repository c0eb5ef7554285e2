import type { Transfer } from '../../protocol/desktop-api.ts'
import type { Round } from './sync-loop.ts'

/** So many bytes in one patience of the watchdog are no standstill; a server that drips single bytes is. */
const beatBytes = 64 * 1024

/** Counts files and bytes under way, and tells the round of both. */
export const transferMeter = (
  direction: Transfer['direction'],
  all: readonly { size: number }[],
  round: Pick<Round, 'beat' | 'transfer'> | undefined,
) => {
  const ofBytes = all.reduce((sum, { size }) => sum + size, 0)
  let now: Transfer = { direction, files: 0, ofFiles: all.length, bytes: 0, ofBytes }
  let sinceBeat = 0
  const tell = (change: Partial<Transfer>) => {
    now = { ...now, ...change }
    round?.transfer(now)
  }
  return {
    passed(bytes: number) {
      sinceBeat += bytes
      if (sinceBeat >= beatBytes) {
        sinceBeat = 0
        round?.beat()
      }
      // What broke off and was begun anew is not counted beyond the whole.
      tell({ bytes: Math.min(ofBytes, now.bytes + bytes) })
    },
    fileDone: () => tell({ files: now.files + 1 }),
    end: () => round?.transfer(null),
  }
}

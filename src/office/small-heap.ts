import { setFlagsFromString } from 'node:v8'

/**
 * An office stays open all day on a laptop with little memory, and works in short bursts. Left to itself V8 lets each burst widen the
 * heap: after some hundred searches it stood at 218 MB, like this at 113, and was no slower (docs/benchmarks.md). Set while it runs, so that
 * it holds under Electron too, whose child processes take no such flags from us.
 */
export const keepHeapSmall = (): void => {
  setFlagsFromString('--optimize-for-size')
  setFlagsFromString('--semi-space-growth-factor=1')
}

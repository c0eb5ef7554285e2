/** Sends each piece after its delay, and never before the one that came before it. */
export const inOrder = (write: (bytes: Buffer) => void) => {
  const waiting: (() => void)[] = []
  let last = 0
  const later = (ms: number, what: () => void) => {
    const now = performance.now()
    if (ms === 0 && waiting.length === 0) return what()
    last = Math.max(last, now + ms)
    waiting.push(what)
    // Timers that end together may fire in any order: each lets the next in line go, whichever that is.
    setTimeout(() => waiting.shift()?.(), last - now)
  }
  return {
    send: (bytes: Buffer, afterMs = 0) => later(afterMs, () => write(bytes)),
    end: (close: () => void) => later(0, close),
  }
}

/** Is the JSON value nested deeper than so many levels? A loop, because a recursive reader would run out of stack. */
export const isDeeperThan = (value: unknown, levels: number): boolean => {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((v) => (typeof v === 'object' && v !== null ? Object.values(v) : []))
  }
  return false
}

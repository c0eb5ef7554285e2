/** The row one step on; from nowhere the first. At an end it stays where it is. */
export const neighbour = <R extends { id: string }>(
  rows: readonly R[],
  current: string | null,
  step: 1 | -1,
): R | undefined => {
  const index = rows.findIndex((row) => row.id === current)
  return index < 0 ? rows[0] : (rows[index + step] ?? rows[index])
}

/**
 * Where to go when `done` letters are dealt with: the next that is left below the one in hand, else the one above.
 * `lastIndex` is its place before it left the list.
 */
export const nextAfter = <R extends { id: string }>(
  rows: readonly R[],
  current: string | null,
  lastIndex: number,
  done: readonly string[],
): R | undefined => {
  const found = rows.findIndex((row) => row.id === current)
  const from = found < 0 ? lastIndex : found
  const isLeft = (row: R) => !done.includes(row.id)
  return rows.slice(from).find(isLeft) ?? rows.slice(0, from).findLast(isLeft)
}

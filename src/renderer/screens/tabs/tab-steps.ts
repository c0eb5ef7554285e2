/** The tab that comes after closing one: the one that moves into its place, else the one before. Null: none is left. */
export const afterClosing = (ids: readonly string[], closed: string): string | null => {
  const at = ids.indexOf(closed)
  return ids[at + 1] ?? ids[at - 1] ?? null
}

/** Round and round; from a letter that is no tab to the first, or backwards to the last. */
export const nextTab = (ids: readonly string[], current: string | null, step: 1 | -1): string | undefined => {
  const at = current === null ? -1 : ids.indexOf(current)
  if (at < 0) return step === 1 ? ids[0] : ids.at(-1)
  return ids[(at + step + ids.length) % ids.length]
}

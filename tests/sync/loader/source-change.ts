/** One place of one source file of the product, written differently for a run of the simulator. */
export interface SourceChange {
  /** From the root of the repository. */
  file: string
  /** Stands exactly once in the file. */
  find: string
  replace: string
}

/** @throws where the file no longer says what is to be changed: a change that does nothing would pass for a proof */
export const changeSource = (source: string, { file, find, replace }: SourceChange): string => {
  const parts = source.split(find)
  if (parts.length !== 2) throw new Error(`${file} says ${parts.length - 1} times, not once: ${find}`)
  return parts.join(replace)
}

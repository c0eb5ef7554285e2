/**
 * A list looked up by a key again and again: the directory of a province has thousands of positions, and every letter of every list asks
 * for several. The index lives as long as the list and is made anew when the list has grown or shrunk.
 */
export const indexed = <T extends object>(
  keyOf: (item: T) => string,
): ((list: readonly T[], key: string) => readonly T[]) => {
  const known = new WeakMap<readonly T[], { length: number; places: Map<string, T[]> }>()
  return (list, key) => {
    let index = known.get(list)
    if (index?.length !== list.length) {
      index = { length: list.length, places: Map.groupBy(list, keyOf) }
      known.set(list, index)
    }
    return index.places.get(key) ?? []
  }
}

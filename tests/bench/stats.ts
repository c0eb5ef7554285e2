/** The value that `share` of all (0 to 1) are at most, by nearest rank. NaN without values. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Milliseconds that `work` took. */
export const timeOf = async (work: () => unknown): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/**
 * Measures several things in turn, `rounds` times, so that a machine that is slow for a while is slow for all of them. Each
 * round begins with another one: whoever comes first finds colder caches.
 * @param measures each gives its own number, mostly milliseconds
 */
export const interleave = async <Name extends string>(
  rounds: number,
  measures: Record<Name, () => number | Promise<number>>,
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(measures) as Name[]
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)]) found[name].push(await measures[name]())
  }
  return found
}

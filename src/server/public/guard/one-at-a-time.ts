/** Runs what is asked under one name one after another: a request that is sent again while the first still runs must find what the first has done. */
export const createOneAtATime = (): (<T>(name: string, work: () => Promise<T>) => Promise<T>) => {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work)
    const over = mine.then(
      () => undefined,
      () => undefined,
    )
    last.set(name, over)
    void over.then(() => last.get(name) === over && last.delete(name))
    return mine
  }
}

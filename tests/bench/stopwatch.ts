/** Adds up where time goes, by name. */
export interface Stopwatch {
  /** Runs `work` and adds what it took. */
  during<T>(name: string, work: () => T): T
  /** Milliseconds by name since the last time it was asked, and starts anew. */
  take(): Record<string, number>
}

export const stopwatch = (): Stopwatch => {
  let spent: Record<string, number> = {}
  const add = (name: string, begin: number) => void (spent[name] = (spent[name] ?? 0) + performance.now() - begin)
  return {
    during(name, work) {
      const begin = performance.now()
      const result = work()
      if (!(result instanceof Promise)) {
        add(name, begin)
        return result
      }
      return result.finally(() => add(name, begin)) as typeof result
    },
    take() {
      const taken = spent
      spent = {}
      return taken
    },
  }
}

interface Context {
  prev: number
  next: number
  stop: () => void
}

/**
 * fontkit was compiled for engines without generators and forgot to bring the helper that its one generator needs, the one that
 * finds the syllables of Balinese and its relatives: without it shaping throws. Here it stands on the generators of the language.
 */
const runtime = {
  mark: <F>(callee: F): F => callee,
  wrap: function* (step: (context: Context) => unknown): Generator {
    let stopped = false
    const context: Context = { prev: 0, next: 0, stop: () => void (stopped = true) }
    for (;;) {
      const value = step(context)
      if (stopped) return
      yield value
    }
  },
}

/** Runs what shapes text, with that helper in the place where fontkit looks for it. */
export const withGeneratorRuntime = <T>(shape: () => T): T => {
  const global = globalThis as { regeneratorRuntime?: unknown }
  if (global.regeneratorRuntime !== undefined) return shape()
  global.regeneratorRuntime = runtime
  try {
    return shape()
  } finally {
    delete global.regeneratorRuntime
  }
}

/** Milliseconds that a story waits for what must come, however slow and busy the computer is: there to end what hangs, not to judge speed. */
export const patience = 120_000

/** Asks again, after a rest of so many milliseconds, until it is so. False when it did not come to be. */
export const comesTrue = async (isSo: () => Promise<boolean>, restMs: number): Promise<boolean> => {
  const end = performance.now() + patience
  while (!(await isSo())) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, restMs))
  }
  return true
}

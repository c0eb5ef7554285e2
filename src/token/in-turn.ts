/** Runs one job after the other, in the order they came. A job that fails holds nobody up. */
export type InTurn = <T>(job: () => Promise<T>) => Promise<T>

/** A card does one thing at once, and all sessions share its login: everything that touches a card waits its turn here. */
export const createTurns = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const mine = last.then(job)
    last = mine.catch(() => {})
    return mine
  }
}

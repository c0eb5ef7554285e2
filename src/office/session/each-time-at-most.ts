/** Passes the newest value on, at most once in so many milliseconds, and the last one always. */
export const eachTimeAtMost = <T>(ms: number, pass: (value: T) => void): ((value: T) => void) => {
  let resting = false
  let newest: { value: T } | null = null
  const go = () => {
    if (!newest) return void (resting = false)
    const { value } = newest
    newest = null
    resting = true
    pass(value)
    setTimeout(go, ms).unref()
  }
  return (value) => {
    newest = { value }
    if (!resting) go()
  }
}

/** What the double found wrong, told to the test at once: main swallows what it throws, as it must. */
export const violation = (text: string): Error => {
  process.send?.({ type: 'violation', text })
  return new Error(text)
}

export interface Entry {
  /** As `app.setPath`, `new Tray`, `powerMonitor.on`. */
  what: string
  args: unknown[]
  ready: boolean
}

let ready = false
export const isReady = (): boolean => ready
export const becomeReady = (): void => void (ready = true)

/** The journal of all that main asked of Electron, in order. */
export const note = (what: string, args: unknown[]): void => {
  const plain = args.map((arg) => (typeof arg === 'function' ? 'function' : toPlain(arg)))
  process.send?.({ type: 'did', entry: { what, args: plain, ready } satisfies Entry })
}

const toPlain = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null')
  } catch {
    return String(value)
  }
}

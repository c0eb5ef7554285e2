/** Values by their name below each key, both as `reg query` prints them; the value without a name is `(Default)`. */
export type Registry = Record<string, Record<string, string>>

/** Reads what `reg query … /s` prints. Keys are without their root: `Software\Lontar`. */
export const parseRegistry = (printed: string): Registry => {
  const registry: Registry = {}
  let values: Record<string, string> = {}
  for (const line of printed.split(/\r?\n/)) {
    const key = /^HKEY_LOCAL_MACHINE\\(.*)$/.exec(line)?.[1]
    if (key !== undefined) values = registry[key] = {}
    const value = /^ {4}(.+?) {4}REG_\w+ {0,4}(.*)$/.exec(line)
    if (value) values[value[1]!] = value[2]!
  }
  return registry
}

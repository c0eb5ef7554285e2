/** What `reg query KEY /s` printed about one key: its values, those of each key right below it (lists), and what could not be read. */
export interface RegistryKey {
  values: Record<string, unknown>
  lists: Record<string, string[]>
  /** Names of values, or of lists, that are there and cannot be read. */
  unreadable: string[]
}

/** Far above every list of policies; whoever writes more is not setting policies. */
const mostLines = 2000

/**
 * Reads the output of `reg query KEY /s /reg:64`. `depth`: how many parts the key asked for has.
 *
 * reg.exe writes into a pipe in the code page of the computer and drops what that lacks: text beyond ASCII cannot be known, and is
 * told as unreadable rather than guessed. A value over several lines is unreadable as well. The nameless value of a key, shown by
 * a word in brackets of the system's language, sets nothing. A key without values is no empty list: policy editors leave such keys
 * behind when a list is taken back. `env` fills in the `%names%` of REG_EXPAND_SZ.
 */
export const parseRegistry = (output: string, depth: number, env: NodeJS.ProcessEnv): RegistryKey => {
  const values = new Map<string, unknown>()
  const lists = new Map<string, { at: string; data: string }[]>()
  const unreadable = new Set<string>()
  let below: string[] = []
  let last: string | null = null
  for (const line of output.split(/\r?\n/).slice(0, mostLines)) {
    if (line.startsWith('HKEY_')) {
      below = line.split('\\').slice(depth)
      last = null
      continue
    }
    const found = /^ {4}(\S.*?) {4}REG_(\w+)(?: {4}(.*))?$/.exec(line)
    if (!found) {
      if (line !== '' && last !== null) unreadable.add(last)
      continue
    }
    const [, name = '', type = '', data = ''] = found
    const list = below[0]
    last = list ?? name
    if (below.length > 1 || (list === undefined && /^\(.*\)$/.test(name))) {
      last = null
      continue
    }
    const value = /^[\x20-\x7e]*$/.test(line) ? valueOf(type, data, env) : undefined
    if (value === undefined || (list !== undefined && typeof value !== 'string')) unreadable.add(last)
    else if (list === undefined) values.set(name, value)
    else lists.set(list, [...(lists.get(list) ?? []), { at: name, data: value as string }])
  }
  for (const name of unreadable) {
    values.delete(name)
    lists.delete(name)
  }
  return {
    values: Object.fromEntries(values),
    lists: Object.fromEntries(
      [...lists].map(([name, entries]) => [name, entries.toSorted(byNumber).map((e) => e.data)]),
    ),
    unreadable: [...unreadable],
  }
}

/** Undefined: a type that no policy has. */
const valueOf = (type: string, data: string, env: NodeJS.ProcessEnv): unknown => {
  switch (type) {
    case 'SZ':
      return data
    case 'EXPAND_SZ':
      return data.replaceAll(/%([^%]+)%/g, (whole, name: string) => byAnyCase(env, name) ?? whole)
    case 'DWORD':
    case 'QWORD':
      return /^0x[0-9a-f]{1,13}$/i.test(data) ? Number(data) : undefined
    case 'MULTI_SZ':
      return data === '' ? [] : data.split('\\0').filter((one) => one !== '')
  }
}

/** `10` comes after `9`, though the registry sorts by letters. */
const byNumber = (a: { at: string }, b: { at: string }): number => Number(a.at) - Number(b.at) || 0

const byAnyCase = (env: NodeJS.ProcessEnv, name: string): string | undefined =>
  Object.entries(env).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1]

import { readdirSync, readFileSync } from 'node:fs'

/** What one process holds, in megabytes. Linux only: PSS counts what processes share in parts, so that a sum means something. */
export interface ProcessMemory {
  /** shell, office, token, or the part of the browser: window, screens, gpu, network … */
  part: string
  pss: number
  rss: number
}

/** All processes that stand under this one, with what they are. */
export const memoryBelow = (root: number): ProcessMemory[] => {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = /^PPid:\s+(\d+)/m.exec(read(name, 'status'))?.[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const isBelow = (id: number): boolean => {
    for (let one: number | undefined = id; one !== undefined && one !== 0; one = parents.get(one))
      if (one === root) return true
    return false
  }
  return [...parents.keys()]
    .filter((id) => id !== root && isBelow(id))
    .flatMap((id) => {
      const rollup = read(id, 'smaps_rollup')
      const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1024
      return rollup === '' ? [] : [{ part: partOf(read(id, 'cmdline')), pss: megabytes('Pss'), rss: megabytes('Rss') }]
    })
}

/** Chromium writes its arguments anew, with blanks between them. */
const partOf = (command: string): string => {
  const program = ['office', 'token'].find((name) => command.includes(`out/${name}/index.js`))
  if (program) return program
  if (command.includes('--type=renderer')) return 'screens'
  return command.includes('--type=') || /chrom|edge/i.test(command) ? 'browser' : 'other'
}

const read = (id: string | number, file: string): string => {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs'

/** Only Linux tells the sockets of each process by files. */
export const canTellPorts = existsSync('/proc/net/tcp')

/** The TCP ports on which the processes whose command line holds `mark`, or any process below them, listen. */
export const portsOf = (mark: string): { processes: number; ports: number[] } => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid, parent: parentOf(pid), command: read(`/proc/${pid}/cmdline`) }))
  const chosen = new Set(all.filter(({ command }) => command.includes(mark)).map(({ pid }) => pid))
  for (let before = -1; before !== chosen.size;) {
    before = chosen.size
    for (const { pid, parent } of all) if (chosen.has(parent)) chosen.add(pid)
  }
  const sockets = new Set([...chosen].flatMap(socketsOf))
  return { processes: chosen.size, ports: listening().flatMap(({ port, inode }) => (sockets.has(inode) ? [port] : [])) }
}

/** A process may end while it is looked at. */
const read = (file: string): string => attempt(() => readFileSync(file, 'utf8'), '')
const parentOf = (pid: string): string => /^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? ''
const socketsOf = (pid: string): string[] =>
  attempt(() => readdirSync(`/proc/${pid}/fd`), []).flatMap((fd) => {
    const target = attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '')
    return /^socket:\[(\d+)\]$/.exec(target)?.slice(1) ?? []
  })

const listenState = '0A'
const listening = (): { port: number; inode: string }[] =>
  ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((file) => read(file).split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === listenState)
    .map((fields) => ({ port: Number.parseInt(fields[1]!.split(':')[1]!, 16), inode: fields[9]! }))

const attempt = <T>(run: () => T, otherwise: T): T => {
  try {
    return run()
  } catch {
    return otherwise
  }
}

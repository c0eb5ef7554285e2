import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fork, type ChildProcess } from 'node:child_process'
import { keyFileSecrets } from '../../../src/chromium/key-file-secrets.ts'
import type { Answer } from '../../../src/protocol/desktop-api.ts'
import { officeStartSchema } from '../../../src/protocol/process-api.ts'
import { describeNothing } from '../../../src/shell/describe-nothing.ts'
import { forkStarter } from '../../../src/shell/fork-starter.ts'
import type { ProcessChannel, Starter } from '../../../src/shell/process-channel.ts'
import { superviseOffice, type OfficeSupervisor } from '../../../src/shell/supervise-office.ts'

const root = realpathSync(join(import.meta.dirname, '../../..'))

export interface WatchedOffice {
  office: OfficeSupervisor
  /** Past the check of the shell: what the office itself says to it. */
  askOffice(name: string, input: unknown): Promise<Answer<unknown>>
  dataDir: string
  /** How many office processes there have been: more than one means that one crashed. */
  starts(): number
  pid(): number
  /** Lines that the office wrote where nobody should: warnings, traces. */
  said(): string
  /** What changed on the disk outside of the data folder since the start. */
  strayed(): string[]
  remove(): Promise<void>
}

/**
 * A real office under the real supervisor, shut in as far as Node can: it may read the program and its data folder and write the
 * data folder, and nothing else (`--permission`); a path that somebody smuggled in ends as `ERR_ACCESS_DENIED`, which nobody is told
 * but as `internal`. Messages are cloned as Electron clones them, so that NaN, Map and Uint8Array come through.
 */
export const startWatchedOffice = (serverUrl: string): WatchedOffice => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'lontar-contract-')))
  const dataDir = join(dir, 'data')
  for (const folder of ['data', 'home', 'tmp', 'beside']) mkdirSync(join(dir, folder))
  writeFileSync(join(dir, 'beside/rahasia.txt'), 'root:x:0:0 milik orang lain')
  const env = { ...process.env, HOME: join(dir, 'home'), TMPDIR: join(dir, 'tmp'), NODE_OPTIONS: '' }
  const before = snapshot(dir)
  const execArgv = [
    '--permission',
    `--allow-fs-read=${root}`,
    `--allow-fs-read=${dataDir}`,
    `--allow-fs-write=${dataDir}`,
    '--allow-addons',
    '--allow-worker',
    '--disable-warning=SecurityWarning',
    '--import',
    new URL('without-fsync.ts', import.meta.url).href,
  ]
  const asked = new Map<number, (answer: Answer<unknown>) => void>()
  let current: ChildProcess | null = null
  const plain = forkStarter({ office: '', token: join(root, 'src/token/index.ts') }, env)
  let starts = 0
  let pid = 0
  let said = ''
  const startOffice = (args: readonly string[]): ProcessChannel => {
    const child = fork(join(root, 'src/office/index.ts'), [...args], {
      env,
      execArgv,
      cwd: join(dir, 'beside'),
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    starts += 1
    current = child
    child.on('message', (message: { id?: number; type: string; answer: Answer<unknown> }) => {
      if (message.type === 'answer') asked.get(message.id!)?.(message.answer)
    })
    pid = child.pid!
    child.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
    return {
      post: (message) => void (child.connected && child.send(message as object, () => undefined)),
      onMessage: (receive) => void child.on('message', receive),
      onExit: (exited) => void child.once('exit', exited),
      kill: () => void child.kill('SIGKILL'),
    }
  }
  const starter: Starter = {
    start: (name, args) => (name === 'office' ? startOffice(args) : plain.start(name, args)),
  }
  const start = officeStartSchema.parse({
    dataDir,
    serverUrl,
    tokenModules: [],
    deviceName: 'komputer uji',
    syncSeconds: 3600,
    undoSeconds: 0,
  })
  const services = { secrets: keyFileSecrets(dataDir), notify: async () => {}, describe: describeNothing }
  const office = superviseOffice(starter, services, start, () => {})
  return {
    office,
    askOffice: (name, input) =>
      new Promise((resolve, reject) => {
        // The supervisor counts upwards from one.
        const id = -1 - asked.size
        asked.set(id, resolve)
        const message = { type: 'call', id, name, input }
        try {
          current?.send(message, (error) => error && reject(error))
        } catch {
          // What no process can send, no process gets.
          resolve({ ok: false, error: { code: 'invalid_request', params: {} } })
        }
      }),
    dataDir,
    starts: () => starts,
    pid: () => pid,
    said: () => said,
    strayed: () => [...snapshot(dir)].filter((line) => !before.has(line)),
    async remove() {
      await office.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Every file beside the data folder, with what stands in it. */
const snapshot = (dir: string): Set<string> =>
  new Set(
    ['home', 'tmp', 'beside', '.'].flatMap((folder) =>
      readdirSync(join(dir, folder), { withFileTypes: true, recursive: folder !== '.' }).map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return entry.isFile() ? `${path}: ${readFileSync(path).toString('hex').slice(0, 200)}` : path
      }),
    ),
  )

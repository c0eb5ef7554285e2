import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { controls } from './electron-double/controls.ts'
import type { Entry } from './electron-double/violations.ts'

export const root = join(import.meta.dirname, '../..')
type Controls = typeof controls
type Heard =
  | { type: 'did'; entry: Entry }
  | { type: 'violation'; text: string }
  | { type: 'loaded'; url: string }
  | { type: 'sent'; channel: string; args: unknown[] }
  | { type: 'forked'; program: string; args: string[]; options: Record<string, unknown>; pid: number }
  | { type: 'exit'; code: number; afterWillQuit: boolean }
  | { type: 'answer'; id: number; value?: unknown; error?: string }

export interface DoubleOptions {
  /** Of a bundle that was broken on purpose; without it the one that was built. */
  main?: string
  dataDir?: string
  args?: string[]
  env?: NodeJS.ProcessEnv
}

export interface RunningMain {
  dataDir: string
  journal: Entry[]
  violations: string[]
  forks: Extract<Heard, { type: 'forked' }>[]
  sent: Extract<Heard, { type: 'sent' }>[]
  /** Settles when the window has loaded the app, or main has ended before. */
  loaded: Promise<boolean>
  exited: Promise<{ code: number | null; signal: string | null }>
  ask<C extends keyof Controls>(
    command: C,
    ...input: Parameters<Controls[C]>
  ): Promise<Awaited<ReturnType<Controls[C]>>>
  /** Asks main for something until it is so; fails with what it saw last. */
  until<C extends keyof Controls>(
    command: C,
    holds: (value: Awaited<ReturnType<Controls[C]>>) => boolean,
    ...input: Parameters<Controls[C]>
  ): Promise<Awaited<ReturnType<Controls[C]>>>
  /** As by the menu; settles when the process has ended. */
  quit(): Promise<{ code: number | null; signal: string | null }>
  end(): void
}

/** Milliseconds for what takes a blink, on a busy computer; a main that was broken on purpose is waited for as long. */
export const muchTime = 20_000

const killIfAlive = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** The built main bundle, executed against the double of Electron; the office it starts is the real one. */
export const openDouble = (options: DoubleOptions = {}): RunningMain => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'lontar-double-'))
  const child = fork(
    join(import.meta.dirname, 'electron-double/run-main.ts'),
    [options.main ?? join(root, 'out/main/index.js'), ...(options.args ?? [])],
    {
      env: {
        ...process.env,
        LONTAR_DATA: dataDir,
        LONTAR_SERVER: 'http://127.0.0.1:9',
        LONTAR_POLICY: join(dataDir, 'policy'),
        ...options.env,
      },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    },
  )
  child.stderr!.resume()
  const main: Pick<RunningMain, 'journal' | 'violations' | 'forks' | 'sent'> = {
    journal: [],
    violations: [],
    forks: [],
    sent: [],
  }
  const open = new Map<number, PromiseWithResolvers<unknown>>()
  const loaded = Promise.withResolvers<boolean>()
  const exited = Promise.withResolvers<{ code: number | null; signal: string | null }>()
  let lastId = 0
  child.on('message', (heard: Heard) => {
    if (heard.type === 'did') main.journal.push(heard.entry)
    if (heard.type === 'violation') main.violations.push(heard.text)
    if (heard.type === 'forked') main.forks.push(heard)
    if (heard.type === 'sent') main.sent.push(heard)
    if (heard.type === 'loaded') loaded.resolve(true)
    if (heard.type !== 'answer') return
    const asked = open.get(heard.id)
    if (heard.error === undefined) asked?.resolve(heard.value)
    else asked?.reject(new Error(heard.error))
    open.delete(heard.id)
  })
  child.on('exit', (code, signal) => {
    loaded.resolve(false)
    exited.resolve({ code, signal })
    for (const { reject } of open.values()) reject(new Error('main has ended'))
    if (signal === 'SIGKILL') main.forks.forEach(({ pid }) => killIfAlive(pid))
    // An office whose main has gone writes on until it notices.
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 })
  })
  const ask = ((command: string, input: unknown = {}) => {
    const id = ++lastId
    const answer = Promise.withResolvers<unknown>()
    open.set(id, answer)
    child.send({ id, command, input })
    return answer.promise
  }) as RunningMain['ask']
  return {
    ...main,
    dataDir,
    ask,
    loaded: loaded.promise,
    exited: exited.promise,
    async until(command, holds, input?: unknown) {
      const wait = ask as (command: string, input: unknown) => Promise<never>
      for (const end = performance.now() + muchTime; ;) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one question after another
        const value = await wait(command, input)
        if (holds(value)) return value
        if (performance.now() > end) throw new Error(`never came to be: ${JSON.stringify(value)}`)
        // oxlint-disable-next-line eslint/no-await-in-loop -- as above
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    },
    async quit() {
      await ask('quit').catch(() => undefined)
      return exited.promise
    },
    end: () => void child.kill('SIGKILL'),
  }
}

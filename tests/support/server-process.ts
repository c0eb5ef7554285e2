import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { freePort } from './free-port.ts'
import { demoDirectory } from './province-data.ts'

const program = join(import.meta.dirname, '../../src/server/index.ts')
const readySchema = z.object({ ready: z.literal(true), url: z.url() })

export interface ServerProcessOptions {
  /** Data folder: given again, the same province goes on. */
  dir: string
  /** Given again, it listens where it did; otherwise a free one. */
  port?: number
  tsaUrl?: string
  /** Files of trust anchors, PEM or DER. */
  anchors?: string[]
  /** Further arguments of the server. */
  more?: string[]
  /** Added to this process's own. */
  env?: NodeJS.ProcessEnv
}

export interface ServerProcess {
  url: string
  port: number
  pid: number
  /** Asks it to end, as the system does, and waits until it has. */
  stop(): Promise<void>
  /** Ends it as a power cut would: nothing in it gets a chance to tidy up. */
  kill(): Promise<void>
  /** Resolves when it has ended, however; with its exit code, null where it was killed. */
  ended: Promise<number | null>
}

/** The real server with the demonstration province, as a process of its own. It never outlives this one. */
export const startServerProcess = async (options: ServerProcessOptions): Promise<ServerProcess> => {
  const { dir, tsaUrl, anchors = [], more = [], env } = options
  const port = options.port ?? (await freePort())
  const directoryFile = join(dir, 'directory.json')
  await mkdir(dir, { recursive: true })
  await writeFile(directoryFile, JSON.stringify(demoDirectory(`http://127.0.0.1:${port}/v`)))
  const tsa = tsaUrl === undefined ? [] : ['--tsa-url', tsaUrl]
  const trust = anchors.flatMap((file) => ['--anchors', file])
  const args = ['--data', dir, '--directory', directoryFile, '--port', String(port), '--demo', '--log-level', 'warn']
  const child = spawn(process.execPath, [program, ...args, ...tsa, ...trust, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  const exited = once(child, 'exit').then(([code]) => {
    process.removeListener('exit', killWithUs)
    return code as number | null
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await exited
  }
  const url = await readyUrl(child)
  return { url, port, pid: child.pid!, stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), ended: exited }
}

const readyUrl = async (child: ChildProcess): Promise<string> => {
  let complaints = ''
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
    complaints = (complaints + chunk).slice(-10_000)
  })
  for await (const line of createInterface({ input: child.stdout! })) {
    // Read on, or the server would stand still once the pipe is full.
    child.stdout!.resume()
    return readySchema.parse(JSON.parse(line)).url
  }
  throw new Error(`the server did not start:\n${complaints}`)
}

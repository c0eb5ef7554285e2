import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface LontarRun {
  code: number | null
  stdout: string
  stderr: string
  /** The first line of standard error, where it is JSON. */
  error: { code: string; title: string; what: string; params: Record<string, unknown> } | null
}

const script = fileURLToPath(new URL('../../scripts/lontar.ts', import.meta.url))

/** The real command of the command line, in a process of its own; `secret` is all of its standard input. */
export const runLontar = (
  args: string[],
  { secret = '', env = {}, cwd }: { secret?: string | Uint8Array; env?: Record<string, string>; cwd?: string } = {},
): Promise<LontarRun> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, LANG: 'C', LC_ALL: '', LONTAR_FROM: undefined, ...env },
      cwd,
    })
    const text = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].on('data', (part: Buffer) => (text[name] += part.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      const [first = ''] = text.stderr.split('\n')
      resolve({ code, ...text, error: first.startsWith('{') ? (JSON.parse(first) as LontarRun['error']) : null })
    })
    // A command that refuses early does not read what is sent.
    child.stdin.on('error', () => undefined)
    child.stdin.end(secret)
  })

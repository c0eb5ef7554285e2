import { spawn } from 'node:child_process'
import type { ProgramEnd } from './outcome.ts'

const graceMilliseconds = 10_000

interface ProgramOptions {
  cwd: string
  env?: Record<string, string>
  /** A runner that hangs is stopped: politely, then hard. */
  limitMinutes: number
}

/** Runs a Node program with the Node of this process; what it prints is printed. Never throws. */
export const runProgram = (script: string, args: string[], options: ProgramOptions): Promise<ProgramEnd> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: options.cwd,
      stdio: 'inherit',
      env: { ...process.env, ...options.env },
    })
    let timedOut = false
    let hard: NodeJS.Timeout | undefined
    const limit = setTimeout(() => {
      timedOut = true
      child.kill('SIGTERM')
      hard = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds)
    }, options.limitMinutes * 60_000)

    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(limit)
      clearTimeout(hard)
      resolve({ code, signal, timedOut })
    }
    child.on('error', () => end(1, null))
    child.on('exit', end)
  })

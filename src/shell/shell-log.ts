import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type ShellLog = (
  level: 'info' | 'warn' | 'error',
  event: string,
  facts?: Record<string, string | number | null>,
) => void

const largest = 1 << 20

/**
 * The shell's log: one JSON line an event in `<dataDir>/shell.log`, since an installed app has no terminal; on standard
 * error too if asked. Facts are names and numbers, never what a person typed. Over 1 MB the log of before is put aside
 * as `shell.log.old`. Never throws: a full disk must not end the window.
 */
export const openShellLog = (dataDir: string, echo: boolean): ShellLog => {
  const file = join(dataDir, 'shell.log')
  quietly(() => mkdirSync(dataDir, { recursive: true, mode: 0o700 }))
  quietly(() => {
    if (statSync(file).size > largest) renameSync(file, `${file}.old`)
  })
  return (level, event, facts = {}) => {
    const line = `${JSON.stringify({ level, time: new Date().toISOString(), event, ...facts })}\n`
    if (echo) process.stderr.write(line)
    quietly(() => appendFileSync(file, line, { mode: 0o600 }))
  }
}

const quietly = (run: () => void): void => {
  try {
    run()
  } catch {
    // The log is for diagnosis only.
  }
}

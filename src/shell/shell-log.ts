export type ShellLog = (level: 'info' | 'warn' | 'error', event: string, facts?: Record<string, string | number | null>) => void

/** One JSON line on standard error, like the office's log. Facts are names and numbers, never what a person typed. */
export const stderrLog: ShellLog = (level, event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ level, time: new Date().toISOString(), part: 'shell', event, ...facts })}\n`)
}

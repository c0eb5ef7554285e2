import { join } from 'node:path'
import { openLog, type LogFile, type LogLevel } from '../logs/open-log.ts'

export type ShellLog = LogFile['write']

/**
 * The shell's log, `<dataDir>/shell.log`, since an installed app has no terminal; on standard error too if asked.
 * @param level the policy `LogLevel`, where it is known by now; else `heed` it later
 */
export const openShellLog = (dataDir: string, echo: boolean, level: LogLevel = 'info'): LogFile =>
  openLog(join(dataDir, 'shell.log'), {
    level,
    ...(echo ? { echo: (line: string) => void process.stderr.write(line) } : {}),
  })

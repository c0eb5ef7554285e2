import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { isUsageError } from './read-arguments.ts'
import { usage } from './usage.ts'

/** Loaded when asked for: judging needs neither keys nor cards. */
const commands: Record<string, () => Promise<Command>> = {
  sign: async () => (await import('./sign/sign-command.ts')).signCommand,
  extend: async () => (await import('./extend/extend-command.ts')).extendCommand,
  recovery: async () => (await import('./recovery/recovery-command.ts')).recoveryCommand,
  release: async () => (await import('./release/release-command.ts')).releaseCommand,
  verify: async () => (await import('./verify/verify-command.ts')).verifyCommand,
}

/** Runs one command of the command line and tells the exit code. Whatever is refused is one line of JSON on standard error. */
export const runCommand = async (args: string[]): Promise<number> => {
  const [name = '', ...rest] = args
  if (['', '--help', '-h', 'help'].includes(name) || rest.includes('--help')) {
    process.stdout.write(usage)
    return name === '' ? exitCodes.usage : 0
  }
  try {
    const { UsageError } = await import('./read-arguments.ts')
    const command = await commands[name]?.()
    if (!command) throw new UsageError(`no command “${name}”`)
    return await command(rest)
  } catch (error) {
    const { reportError } = await import('./report-error.ts')
    reportError(error)
    if (isUsageError(error)) {
      process.stderr.write(`\n${usage}`)
      return exitCodes.usage
    }
    return name === 'verify' ? exitCodes.notRun : exitCodes.refused
  }
}

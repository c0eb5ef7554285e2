import { isAbsolute, resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** The command is written wrongly. Becomes `cli_usage`. */
export class UsageError extends Error {}
export const isUsageError = (error: unknown): boolean => error instanceof UsageError

type Options = NonNullable<ParseArgsConfig['options']>

/** The options and the files of a command: exactly so many, or with `more` at least. @throws UsageError */
export const readArguments = <T extends Options>(args: string[], names: string[], options: T, more = false) => {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const { length } = positionals
    if (more ? length < names.length : length !== names.length) throw new UsageError(`it takes ${names.join(' and ')}`)
    return { values, files: positionals.map(fromHere) }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message.split('\n')[0])
  }
}

/** A file's name as meant where the person stands: npm itself starts in another folder. */
export const fromHere = (file: string): string =>
  isAbsolute(file) ? file : resolve(process.env['LONTAR_FROM'] ?? process.cwd(), file)

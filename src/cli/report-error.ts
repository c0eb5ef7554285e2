import { LontarError } from '../protocol/errors/lontar-error.ts'
import { language } from './language.ts'
import { isUsageError } from './read-arguments.ts'

/**
 * One line of JSON on standard error: `code`, then title, what happened, what is safe and what to do next in the person's language, and
 * the values that the sentences name. Never a password or PIN: no error carries one.
 */
export const reportError = (thrown: unknown): void => {
  const error = isUsageError(thrown)
    ? new LontarError('cli_usage', { detail: (thrown as Error).message })
    : LontarError.from(thrown)
  const { heading, happened, safe, next } = error.entry[language()]
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(error.params[name] ?? ''))
  const line = { code: error.code, title: heading, what: fill(happened), safe: fill(safe), next: fill(next) }
  process.stderr.write(`${JSON.stringify({ ...line, params: error.params })}\n`)
  // What is not ours has a cause that only its own words tell; of what is ours the cause could quote what it was given.
  if (error.code === 'internal' && process.env['LONTAR_DEBUG']) console.error(error.cause)
}

import { LontarError } from '../protocol/errors/lontar-error.ts'
import { language } from './language.ts'
import { isUsageError } from './read-arguments.ts'

/** @throws never: what was thrown becomes a LontarError, and its sentences are filled with the values that they name. */
const wordsOf = (thrown: unknown, inLanguage: 'id' | 'en') => {
  const error = isUsageError(thrown)
    ? new LontarError('cli_usage', { detail: (thrown as Error).message })
    : LontarError.from(thrown)
  const { heading, happened, safe, next } = error.entry[inLanguage]
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(error.params[name] ?? ''))
  return { error, title: heading, what: fill(happened), safe: fill(safe), next: fill(next) }
}

/** For people at a terminal: what happened, what is safe, the next step, and at the end the code for the help desk. */
export const reportInWords = (thrown: unknown, inLanguage: 'id' | 'en', nextStep: string): void => {
  const { error, title, what, safe, next } = wordsOf(thrown, inLanguage)
  process.stderr.write(`${title}\n${what}\n${safe}\n\n${nextStep}: ${next}\n(${error.code})\n`)
  if (error.code === 'internal' && process.env['LONTAR_DEBUG']) console.error(error.cause)
}

/**
 * One line of JSON on standard error: `code`, then title, what happened, what is safe and what to do next in the person's language, and
 * the values that the sentences name. Never a password or PIN: no error carries one.
 */
export const reportError = (thrown: unknown): void => {
  const { error, ...words } = wordsOf(thrown, language())
  const line = { code: error.code, ...words }
  process.stderr.write(`${JSON.stringify({ ...line, params: error.params })}\n`)
  // What is not ours has a cause that only its own words tell; of what is ours the cause could quote what it was given.
  if (error.code === 'internal' && process.env['LONTAR_DEBUG']) console.error(error.cause)
}

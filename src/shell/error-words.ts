import { LontarError } from '../protocol/errors/lontar-error.ts'

/** What a person reads where no screen can show it: before the window is open. The cause stands last, for the help desk. */
export const errorWords = (error: unknown, language: 'id' | 'en'): { heading: string; text: string } => {
  const known = LontarError.from(error)
  const { heading, happened, safe, next } = known.entry[language]
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(known.params[name] ?? ''))
  const cause = known.cause instanceof Error ? [known.cause.message] : []
  return { heading, text: [fill(happened), fill(safe), fill(next), `(${known.code})`, ...cause].join('\n') }
}

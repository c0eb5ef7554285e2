import { errorList, type ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { ErrorText } from '../../protocol/errors/error-text.ts'
import { formatFor } from './format.ts'
import { messagesId, type MessageKey } from './messages.ts'
import type { Language, Translate } from './translator.ts'

/** The four sentences of an error in a language, its params filled in; names of states and fields, days and times become words. */
export const errorSentences = (error: ErrorMessage, language: Language, t: Translate): ErrorText => {
  const text = errorList[error.code][language]
  const fill = (sentence: string) =>
    sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = error.params[name]
      if (value === undefined) return whole
      if (typeof value === 'number' && isBytes(name)) return formatFor(language, t).megabytes(value)
      return wordFor(name, String(value), language, t)
    })
  return { heading: fill(text.heading), happened: fill(text.happened), safe: fill(text.safe), next: fill(text.next) }
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const isoTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

const isBytes = (name: string): boolean => name === 'size' || name === 'limit'

const wordFor = (name: string, value: string, language: Language, t: Translate): string => {
  if (name === 'detail') return known(`rule.${value}`, value, t)
  if (name === 'state') return known(`state.${value}`, value, t)
  if (name === 'fields')
    return value
      .split(', ')
      .map((field) => fieldWord(field, t))
      .join(', ')
  if (isoDay.test(value)) return formatFor(language, t).date(value)
  if (isoTime.test(value)) return formatFor(language, t).dateTime(value)
  return value
}

/** `Yth.` ends with a full stop of its own, which would stand doubled at the end of a sentence. */
const fieldWord = (field: string, t: Translate) => known(`field.${field}`, field, t).replace(/\.$/, '')

const known = (key: string, otherwise: string, t: Translate): string =>
  key in messagesId ? t(key as MessageKey) : otherwise

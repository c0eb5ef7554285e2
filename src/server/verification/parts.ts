import { escapeHtml } from './escape-html.ts'

export type Tone = 'good' | 'wait' | 'bad'
/** A colour never stands without a shape and a word. */
const signs: Record<Tone, string> = { good: '✓', wait: '!', bad: '✕' }

/** What stands in braces, filled in. Values must be HTML already. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** A boxed answer. @param paragraphs HTML */
export const block = (tone: Tone, heading: string, paragraphs: string[]): string =>
  `<section class="state ${tone}"><h2><span aria-hidden="true">${signs[tone]}</span> ${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</section>`

/** Names and values; those without a value are left out. @param rows the value as plain text */
export const factList = (rows: [term: string, value: string | null][]): string => {
  const shown = rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== '')
  return `<dl class="facts">${shown.map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`
}

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

/** A name and its value as plain text; `id` where the value is Indonesian on an English page, for those who have it read aloud. */
export type Fact = [term: string, value: string | null, lang?: 'id' | undefined]

/** Names and values; those without a value are left out. */
export const factList = (facts: Fact[]): string => {
  const rows = facts.map(([term, value, lang]) =>
    value ? `<dt>${escapeHtml(term)}</dt><dd${lang ? ` lang="${lang}"` : ''}>${escapeHtml(value)}</dd>` : '',
  )
  return `<dl class="facts">${rows.join('')}</dl>`
}

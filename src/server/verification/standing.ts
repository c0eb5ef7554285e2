import { officeDay } from '../../domain/office-day.ts'
import { inLang, longDay, type Lang } from '../public/language.ts'
import { escapeHtml } from './escape-html.ts'
import type { LetterFacts } from './letter-facts.ts'
import { block, fill, type Tone } from './parts.ts'
import { checkWords } from './words/check-words.ts'
import { stateWords, type Standing } from './words/state-words.ts'

const tones: Record<Standing, Tone> = {
  valid: 'good',
  on_paper: 'good',
  in_force: 'good',
  corrected: 'wait',
  not_issued: 'bad',
  expired: 'bad',
  superseded: 'bad',
  revoked: 'bad',
  cancelled: 'bad',
  unknown: 'bad',
}

/** What has to be said of a letter, the gravest first. */
export const standingsOf = (facts: LetterFacts): Standing[] => {
  if (facts.cancelled) return ['cancelled']
  const first = facts.permit?.standing ?? (facts.onPaper ? 'on_paper' : 'valid')
  return [first, ...(facts.correctedBy.length > 0 ? (['corrected'] as const) : [])]
}

/** Whether a file of it that is intact may be used as what it says. */
export const isInForce = (facts: LetterFacts): boolean => standingsOf(facts).every((one) => tones[one] !== 'bad')

/** The state of a letter in words: what it means, and what to do. Null: no such letter, or none that was sent. */
export const standingBlocks = (facts: LetterFacts | null, lang: Lang): string =>
  (facts ? standingsOf(facts) : (['unknown'] as const))
    .map((standing) => {
      const { heading, means, todo } = stateWords[lang][standing]
      const values = facts ? valuesOf(facts, standing, lang) : {}
      return block(tones[standing], heading, [fill(means, values), fill(todo, values)])
    })
    .join('')

const valuesOf = (facts: LetterFacts, standing: Standing, lang: Lang): Record<string, string> => {
  const words = checkWords[lang]
  const { permit } = facts
  const and = lang === 'id' ? ' dan ' : ' and '
  const until = permit?.validUntil ? longDay(permit.validUntil, lang) : null
  const by = permit?.by ? fill(words.by, { number: escapeHtml(permit.by) }) : ''
  return {
    unit: escapeHtml(facts.unit),
    numbers: standing === 'corrected' ? facts.correctedBy.map(escapeHtml).join(and) : by,
    term: until ? fill(words.termUntil, { until }) : words.termOpen,
    until: until ?? '',
    since: permit?.since ? longDay(officeDay(permit.since), lang) : '',
  }
}

/** Where the page of a letter is. */
export const pageOf = (id: string, lang: Lang): string => escapeHtml(inLang(`/v/${id}`, lang))

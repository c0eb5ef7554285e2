import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import { longTime, type Lang } from '../public/language.ts'
import { publicPage } from '../public/page-frame.ts'
import { codeForm, fileForm } from './check-form.ts'
import { escapeHtml } from './escape-html.ts'
import { fileResult, type CheckedFile } from './file-result.ts'
import type { LetterFacts } from './letter-facts.ts'
import { block, fill } from './parts.ts'
import { recordedFacts } from './recorded-facts.ts'
import { isInForce, pageOf, standingBlocks } from './standing.ts'
import { checkWords } from './words/check-words.ts'

export interface CheckPages {
  /** What a letter's QR code opens. Null: no such letter, or none that was sent. */
  letter(facts: LetterFacts | null, id: string): string
  /** For paper whose QR code does not work, and for a file in hand. @param wrongCode what was typed and is no code */
  place(wrongCode: string | null): string
  /** The answer to a file. @param facts of the letter it was compared with or recognised as. @param path of the form that it came from */
  result(checked: CheckedFile, facts: LetterFacts | null, path: string, at: Date): string
  /** Why a file was not checked, above the form that it came from. */
  refusal(error: LontarError, path: string): string
}

/** The public check pages in one language. They work without a script and keep nothing. */
export const checkPages = (province: string, lang: Lang): CheckPages => {
  const words = checkWords[lang]
  const page = (title: string, path: string | null, parts: (string | false)[]): string =>
    publicPage({ lang, title, province, path, body: [`<h1>${title}</h1>`, ...parts].filter(Boolean).join('\n') })

  return {
    letter: (facts, id) =>
      page(facts?.permit ? words.permitTitle : words.letterTitle, facts ? `/v/${id}` : '/periksa', [
        standingBlocks(facts, lang),
        facts !== null && recordedFacts(facts, lang),
        facts === null && codeForm(lang, null),
        fileForm(facts ? `/v/${id}` : '/periksa', lang, words.byFile),
      ]),
    place: (wrongCode) =>
      page(words.placeTitle, '/periksa', [
        `<p class="lead">${words.placeLead}</p>`,
        codeForm(lang, wrongCode),
        fileForm('/periksa', lang, words.byFile),
      ]),
    result: (checked, facts, path, at) => {
      const standing = facts && standingBlocks(facts, lang)
      // Who sent a changed file must not see green first; who holds a revoked permit must not see that its file is intact first.
      const isFirst = facts !== null && !isInForce(facts)
      return page(words.resultTitle, null, [
        isFirst && standing!,
        fileResult(checked, lang),
        facts !== null && !isFirst && `<h2>${words.onRecord}</h2>${standing}`,
        facts !== null && recordedFacts(facts, lang),
        facts !== null && `<p><a href="${pageOf(facts.id, lang)}">${words.toLetter}</a></p>`,
        `<p class="soft">${fill(words.print, { time: longTime(at.toISOString(), lang) })}</p>`,
        fileForm(path, lang, words.again),
      ])
    },
    refusal: (error, path) => {
      const { heading, happened, safe, next } = error.entry[lang]
      const values = Object.fromEntries(
        Object.entries(error.params).map(([name, value]) => [name, escapeHtml(`${value}`)]),
      )
      const said = [`${happened} ${safe}`, next].map((text) => fill(text, values))
      return page(words.placeTitle, path, [block('wait', heading, said), fileForm(path, lang, words.again)])
    },
  }
}

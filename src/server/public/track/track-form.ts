import { escapeHtml } from '../../verification/escape-html.ts'
import { inLang, type Lang } from '../language.ts'
import { trackWords } from '../words/track-words.ts'

/** Number and key, as they stand on the receipt. The key is never filled in again: it would stand in the page of whoever looks over a shoulder. */
export const trackForm = (
  lang: Lang,
  { number = '', wrong = false }: { number?: string; wrong?: boolean } = {},
): string => {
  const words = trackWords[lang]
  const fault = wrong ? `<div class="state bad" role="alert"><p>${words.wrong}</p></div>` : ''
  return `<h1>${words.title}</h1>
${fault}<p class="lead">${words.lead}</p>
<form method="post" action="${inLang('/lacak', lang)}">
<div class="field"><label for="nomor">${words.number}</label><span class="hint" id="nomor-ket">${words.numberHint}</span>
<input id="nomor" name="nomor" class="short" value="${escapeHtml(number)}" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="nomor-ket"></div>
<div class="field"><label for="kunci">${words.key}</label><span class="hint" id="kunci-ket">${words.keyHint}</span>
<input id="kunci" name="kunci" class="short" maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="kunci-ket"></div>
<p class="buttons"><button type="submit">${words.track}</button></p>
</form>`
}

import { renderSVG } from 'uqr'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import type { CaseLetter } from '../../../domain/permits/lifecycle/case-step.ts'
import { escapeHtml } from '../../verification/escape-html.ts'
import { fill } from '../fill.ts'
import { inLang, longTime, type Lang } from '../language.ts'
import { applyWords } from '../words/apply-words.ts'

/** „Permohonan diterima“: to print, or to take a picture of. @param link the whole address of the tracking page */
export const receiptPage = (
  letter: CaseLetter,
  kind: PermitKind,
  lang: Lang,
  { link, path }: { link: string; path: string },
): string => {
  const words = applyWords[lang]
  const { permit } = letter
  const qr = renderSVG(link, { border: 2 }).replace('<svg ', `<svg role="img" aria-label="${words.qr}" `)
  return `<h1>${words.receivedTitle}</h1>
<div class="state good"><p>${words.receivedLead}</p></div>
<dl><dt>${words.number}</dt><dd class="code">${escapeHtml(permit.number?.text ?? '–')}</dd>
<dt>${words.key}</dt><dd class="code">${escapeHtml(permit.trackKey)}</dd></dl><p class="soft">${words.keyHint}</p>
<div class="qr">${qr}</div>
<dl class="facts"><dt>${words.permit}</dt><dd>${escapeHtml(lang === 'en' ? kind.nameEn : kind.name)}</dd>
<dt>${words.name}</dt><dd>${escapeHtml(permit.application.applicant.name)}</dd>
<dt>${words.receivedOn}</dt><dd>${escapeHtml(longTime(letter.history[0]!.at, lang))}</dd></dl>
<h2>${words.whatNext}</h2><p>${fill(words.whatNextText, { days: kind.serviceDays })}</p>
<p class="buttons"><a class="button" href="${inLang(path, lang)}">${words.openTracking}</a></p>`
}

import { unitOf, type Directory } from '../../../domain/directory.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { escapeHtml } from '../../verification/escape-html.ts'
import { fill } from '../fill.ts'
import { inLang, type Lang } from '../language.ts'
import { applyWords } from '../words/apply-words.ts'
import { documentWords, kindWords } from './kind-words.ts'

/** What can be applied for, by sector; each kind with what it takes before anybody begins. */
export const startPage = (kinds: PermitKind[], directory: Directory, lang: Lang): string => {
  const words = applyWords[lang]
  const sectors = Map.groupBy(kinds, (kind) => kindWords(kind, lang).sector)
  const list = [...sectors].map(
    ([sector, kinds]) => `<h3>${escapeHtml(sector)}</h3>${kinds.map((kind) => kindCard(kind, lang)).join('')}`,
  )
  return `<h1>${words.title}</h1>
<p class="lead">${words.startLead}</p>
<h2>${words.listTitle}</h2>
${kinds.length === 0 ? `<p class="state wait">${words.noneOffered}</p>` : list.join('\n')}
<h2>${words.trackTitle}</h2><p>${words.trackText}</p><p><a class="button plain" href="${inLang('/lacak', lang)}">${lang === 'id' ? 'Lacak permohonan' : 'Track an application'}</a></p>
<h2>${words.checkTitle}</h2><p>${words.checkText}</p><p><a class="button plain" href="${inLang('/periksa', lang)}">${lang === 'id' ? 'Periksa surat' : 'Check a letter'}</a></p>
${counter(kinds, directory, lang)}`
}

const kindCard = (kind: PermitKind, lang: Lang): string => {
  const words = applyWords[lang]
  const { name, description, days, fee, feeNote, validity } = kindWords(kind, lang)
  const documents = kind.documents.map((document) => {
    const note = document.when ? words.ifNeeded : document.required ? '' : words.optional
    return `<li>${escapeHtml(documentWords(document, lang).label)}${note && ` <span class="soft">(${note})</span>`}</li>`
  })
  return `<details class="card"><summary><b>${escapeHtml(name)}</b><small class="soft">${days} · ${escapeHtml(fee)}</small></summary><div>
<p>${escapeHtml(description)}</p>
<dl class="facts"><dt>${words.daysLabel}</dt><dd>${fill(words.daysNote, { days: kind.serviceDays })}</dd>
<dt>${words.feeLabel}</dt><dd>${escapeHtml([fee, feeNote].filter(Boolean).join('. '))}</dd>
<dt>${words.validityLabel}</dt><dd>${validity}</dd>
<dt>${words.whoLabel}</dt><dd>${kind.applicants.map((type) => words[type]).join(', ')}</dd>
<dt>${words.legalLabel}</dt><dd>${kind.legalBasis.map(escapeHtml).join('\n') || '–'}</dd></dl>
${documents.length === 0 ? '' : `<h4>${words.documentsLabel}</h4><ul>${documents.join('')}</ul>`}
<p class="buttons"><a class="button" href="${inLang(`/izin/${kind.id}/ajukan`, lang)}">${words.start}<span class="only-read">: ${escapeHtml(name)}</span></a></p></div></details>`
}

/** Where to go in person. */
export const counter = (kinds: PermitKind[], directory: Directory, lang: Lang): string => {
  const words = applyWords[lang]
  const offices = [...new Set(kinds.map(({ unitId }) => unitId))].flatMap((id) => unitOf(directory, id) ?? [])
  if (offices.length === 0) return ''
  const places = offices.map(
    ({ name, address, phone }) =>
      `<li><b>${escapeHtml(name)}</b><br>${escapeHtml([address, phone].filter(Boolean).join(' · '))}</li>`,
  )
  return `<h2>${words.counterTitle}</h2><p>${words.counterText}</p><ul>${places.join('')}</ul>`
}

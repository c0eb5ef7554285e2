import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import type { InputProblem } from '../../../domain/permits/apply/read-application.ts'
import { escapeHtml } from '../../verification/escape-html.ts'
import { inLang, type Lang } from '../language.ts'
import { applyWords } from '../words/apply-words.ts'
import { applicantSection, documentsSection, groupSection } from './form-sections.ts'
import { tickInput, type InputState } from './inputs.ts'
import { kindWords } from './kind-words.ts'

export interface ApplyPage {
  kind: PermitKind
  lang: Lang
  draft: string
  /** Where the form goes. */
  action: string
  /** Small heading over the name of the permit. */
  above: string
  /** What stands before the form: why it came back. */
  note?: string
  typed?: Readonly<Record<string, string>>
  problems?: InputProblem[]
  /** Names of files that are here already, by item of the checklist. */
  sent?: ReadonlyMap<string, string[]>
  /** For the script. */
  supply: Record<string, unknown>
}

/**
 * The whole form on one page: a browser without a script sends it as it is. With one, each section becomes a page of its own, documents are sent
 * as soon as they are chosen, and the answers are shown once more before they go (src/public-pages).
 */
export const applyPage = (page: ApplyPage): string => {
  const { kind, lang, draft, action, above, note = '', typed = {}, problems = [], sent = new Map() } = page
  const words = applyWords[lang]
  const state: InputState = { lang, typed, problems: new Map(problems.map(({ input, text }) => [input, text])) }
  const groups = kind.form['x-groups'].map((group) => ({
    title: lang === 'en' ? group['x-titleEn'] : group.title,
    html: groupSection(kind, group.fields, state),
  }))
  const documents =
    kind.documents.length === 0 ? [] : [{ title: words.documentsTitle, html: documentsSection(kind, state, sent) }]
  const sections = [{ title: words.applicantTitle, html: applicantSection(kind, state) }, ...groups, ...documents]
  const statement = { name: 'pernyataan', label: words.statementLegend, required: true }
  return `<h1><small>${escapeHtml(above)}</small>${escapeHtml(kindWords(kind, lang).name)}</h1>
${note}<noscript><p class="state wait">${words.noScript}</p></noscript>
<div id="kabar" role="status"></div>
${summary(problems, lang)}
<form method="post" action="${inLang(action, lang)}" enctype="multipart/form-data" novalidate id="formulir">
<input type="hidden" name="draf" value="${escapeHtml(draft)}"><input type="hidden" name="versi" value="${kind.version}">
<div class="trap" aria-hidden="true"><label for="situs">${words.trap}</label><input id="situs" name="situs" tabindex="-1" autocomplete="off"></div>
${sections.map(({ title, html }, index) => `<section data-page="${index}"><h2 tabindex="-1">${escapeHtml(title)}</h2>${html}</section>`).join('\n')}
<section data-page="${sections.length}" data-last><h2 tabindex="-1">${words.sendTitle}</h2><div id="ringkasan"></div>${tickInput(statement, state, words.statement)}
<p class="buttons"><button type="submit">${words.send}</button></p></section>
</form>
<script type="application/json" id="bekal">${inScript({ ...page.supply, words })}</script>`
}

/** What is wrong, before the form, each with a link to its input. */
export const summary = (problems: InputProblem[], lang: Lang): string => {
  if (problems.length === 0) return '<div id="masalah"></div>'
  const links = problems.map(
    ({ input, label, text }) =>
      `<li><a href="#${escapeHtml(input)}">${escapeHtml(label)}: ${escapeHtml(text)}</a></li>`,
  )
  return `<div id="masalah"><div class="state bad" role="alert" tabindex="-1"><h2>${applyWords[lang].problemTitle}</h2><ul>${links.join('')}</ul></div></div>`
}

/** Data beside a script: no text in it may end the element that it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

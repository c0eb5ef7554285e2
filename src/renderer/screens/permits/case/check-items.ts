import type { Application, Check } from '../../../../domain/permits/case/permit-case.ts'
import { problemText, type Language } from '../../../../domain/permits/form/form-words.ts'
import { validateForm } from '../../../../domain/permits/form/validate-form.ts'
import { isNik } from '../../../../domain/permits/case/applicant.ts'
import { visibleFields } from '../../../../domain/permits/form/visible-fields.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { documentsAsked } from '../documents-asked.ts'

/** One thing to be looked at: the applicant, a group of answers, or an item of the checklist. */
export interface CheckItem {
  /** As the case keeps it: `pemohon`, `isian.<first field>`, `dokumen.<id>`. */
  id: string
  sort: 'pemohon' | 'isian' | 'dokumen'
  title: string
  /** Of `isian`: its fields. */
  fields: string[]
  /** What the rules of the kind already see, in words for the applicant; empty: nothing. */
  found: string
}

/** What must be looked at before an application is complete and correct, in the order of the page. */
export const checkItems = (
  kind: PermitKind,
  application: Application,
  lang: Language,
  words: CheckWords,
): CheckItem[] => {
  const { applicant, form, documents } = application
  const visible = new Set(visibleFields(kind.form, form, applicant.type))
  // Dates were judged on the day it came in; today has nothing to say to them.
  const problems = validateForm(kind.form, form, applicant.type)
  const isOdd = applicant.identityType === 'nik' && !isNik(applicant.identity) && !applicant.identity.includes('•')
  const notAsked = kind.applicants.includes(applicant.type) ? '' : words.notForType
  const groups = kind.form['x-groups'].flatMap((group): CheckItem[] => {
    const fields = group.fields.filter((id) => visible.has(id))
    if (fields.length === 0) return []
    const found = problems.filter(({ field }) => fields.includes(field))
    const label = (id: string) => kind.form.properties[id]?.title ?? id
    return [
      {
        id: `isian.${fields[0]}`,
        sort: 'isian',
        title: lang === 'en' ? group['x-titleEn'] : group.title,
        fields,
        found: found.map((one) => `${label(one.field)}: ${problemText(kind.form, one, 'id')}`).join(' '),
      },
    ]
  })
  const papers = documentsAsked(kind, application).map((document): CheckItem => {
    const isThere = documents.some((one) => one.document === document.id)
    return {
      id: `dokumen.${document.id}`,
      sort: 'dokumen',
      title: lang === 'en' ? document.labelEn : document.label,
      fields: [],
      found: isThere || !document.required ? '' : words.notHandedIn,
    }
  })
  const person: CheckItem = {
    id: 'pemohon',
    sort: 'pemohon',
    title: words.applicant,
    fields: [],
    found: isOdd ? words.oddNik : notAsked,
  }
  return [person, ...groups, ...papers]
}

/** Reasons are for the applicant, whose language is Indonesian; the title of the page is the reader’s. */
export interface CheckWords {
  applicant: string
  oddNik: string
  notForType: string
  notHandedIn: string
}

export type Judged = Record<string, { ok: boolean; reason: string } | undefined>

/** As far as the page has come: those that were looked at, in the form in which the case keeps them. */
export const checksOf = (items: readonly CheckItem[], judged: Judged): Check[] =>
  items.flatMap(({ id }) => {
    const one = judged[id]
    return one ? [{ item: id, ok: one.ok, reason: one.ok ? '' : one.reason.trim() }] : []
  })

export type CheckStanding = 'open' | 'faulty' | 'reasonless' | 'complete'

/** Where the whole check stands. A fault without its reason would tell the applicant nothing. */
export const standingOf = (items: readonly CheckItem[], judged: Judged): CheckStanding => {
  const faults = items.filter(({ id }) => judged[id]?.ok === false)
  if (faults.some(({ id }) => judged[id]!.reason.trim() === '')) return 'reasonless'
  if (items.some(({ id }) => judged[id] === undefined)) return faults.length > 0 ? 'faulty' : 'open'
  return faults.length > 0 ? 'faulty' : 'complete'
}

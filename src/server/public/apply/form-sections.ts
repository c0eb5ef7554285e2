import { applicantField } from '../../../domain/permits/form/applicant-types.ts'
import type { FormField, When } from '../../../domain/permits/form/form-schema.ts'
import { inputOf } from '../../../domain/permits/apply/read-application.ts'
import type { PermitDocument, PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { escapeHtml } from '../../verification/escape-html.ts'
import { fill } from '../fill.ts'
import type { Lang } from '../language.ts'
import { applyWords } from '../words/apply-words.ts'
import { choiceInput, tableInput, textInput, tickInput, type Asked, type InputState } from './inputs.ts'
import { documentWords } from './kind-words.ts'

/** Of who applies. */
export const applicantSection = (kind: PermitKind, state: InputState): string => {
  const words = applyWords[state.lang]
  const asked = (field: string, label: string, required: boolean, hint?: string): Asked => ({
    name: inputOf.applicant(field),
    label,
    required,
    hint,
  })
  const types = kind.applicants.map((value) => ({ value, label: words[value] }))
  const identities = (['nik', 'paspor'] as const).map((value) => ({ value, label: words[value] }))
  return [
    types.length === 1
      ? `<input type="hidden" name="pemohon.type" value="${types[0]!.value}">`
      : choiceInput(asked('type', words.type, true), withFirst(state, 'pemohon.type', types[0]!.value), types),
    textInput(asked('name', words.name, true, words.nameHint), state, {
      attributes: ' autocomplete="name" maxlength="200"',
    }),
    choiceInput(
      asked('identityType', words.identityType, true),
      withFirst(state, 'pemohon.identityType', 'nik'),
      identities,
    ),
    textInput(asked('identity', words.identity, true, words.identityHint), state, {
      attributes: ' class="short" autocomplete="off" spellcheck="false" maxlength="40" data-secret',
    }),
    textInput(
      asked(
        'organisation',
        words.organisation,
        kind.applicants.every((type) => type === 'badan'),
        words.organisationHint,
      ),
      state,
      {
        attributes: ' autocomplete="organization" maxlength="200"',
      },
    ),
    textInput(asked('address', words.address, true), state, {
      long: true,
      attributes: ' autocomplete="street-address" maxlength="400"',
    }),
    textInput(asked('phone', words.phone, true), state, {
      attributes: ' class="short" type="tel" autocomplete="tel" maxlength="40"',
    }),
    textInput(asked('email', words.email, false, words.emailHint), state, {
      attributes: ' type="email" autocomplete="email" maxlength="200"',
    }),
  ].join('')
}

const withFirst = (state: InputState, name: string, value: string): InputState => ({
  ...state,
  typed: { [name]: value, ...state.typed },
})

/** The questions of one page of the kind's own form. */
export const groupSection = (kind: PermitKind, fields: readonly string[], state: InputState): string =>
  fields
    .flatMap((id) => (kind.form.properties[id] ? [fieldInput(kind, id, kind.form.properties[id], state)] : []))
    .join('')

const fieldInput = (kind: PermitKind, id: string, field: FormField, state: InputState): string => {
  const { lang } = state
  const english = lang === 'en'
  const label = english ? field['x-titleEn'] : field.title
  const help = (english ? field['x-descriptionEn'] : field.description) ?? ''
  const asked: Asked = {
    name: inputOf.form(id),
    label,
    required: kind.form.required.includes(id),
    hint: help || undefined,
  }
  return conditional(kind, field['x-when'], lang, inputFor(field, asked, state))
}

const inputFor = (field: FormField, asked: Asked, state: InputState): string => {
  const { lang } = state
  if (field.type === 'array') return tableInput(asked, field, state)
  if (field.type === 'boolean') return tickInput(asked, state, applyWords[lang].yes)
  if (field.oneOf) {
    const choices = field.oneOf.map((choice) => ({
      value: choice.const,
      label: (lang === 'en' && choice['x-titleEn']) || choice.title,
    }))
    return choiceInput(asked, state, choices)
  }
  const secret = field['x-personal'] ? ' data-secret' : ''
  if (field.type !== 'string') {
    const attributes = ` class="short" inputmode="${field.type === 'integer' ? 'numeric' : 'decimal'}" autocomplete="off"${secret}`
    return textInput(asked, state, { attributes, unit: field['x-unit'] })
  }
  const types = { date: 'date', time: 'time', email: 'email', uri: 'url', none: 'text' } as const
  const type = types[field.format ?? 'none']
  const short = type === 'date' || type === 'time' ? ' class="short"' : ''
  const attributes = `${field['x-long'] ? '' : ` type="${type}"`}${short} maxlength="${field.maxLength ?? 1000}"${secret}`
  return textInput(asked, state, { attributes, long: field['x-long'], unit: field['x-unit'] })
}

/** The checklist. What was sent already is named, so that a form which comes back asks for nothing twice. */
export const documentsSection = (kind: PermitKind, state: InputState, sent: ReadonlyMap<string, string[]>): string => {
  const words = applyWords[state.lang]
  const items = kind.documents.map((document) =>
    conditional(kind, document.when, state.lang, documentInput(document, state, sent.get(document.id) ?? [])),
  )
  return `<p>${words.documentsLead}</p>${items.join('')}`
}

const documentInput = (document: PermitDocument, state: InputState, sent: string[]): string => {
  const { lang, problems } = state
  const words = applyWords[lang]
  const { label, help, limits, accept } = documentWords(document, lang)
  const name = inputOf.document(document.id)
  const problem = problems.get(name)
  const names = sent.map((file) => `<li>${escapeHtml(fill(words.alreadySent, { name: file }))}</li>`)
  return `<div class="field${problem ? ' wrong' : ''}" data-input="${name}" data-document="${document.id}">
<label for="${name}">${escapeHtml(label)}${document.required ? '' : ` <span class="soft">${words.notRequired}</span>`}</label>
<span class="hint" id="${name}-ket">${escapeHtml([help, limits].filter(Boolean).join(' '))}</span>${problem ? `<span class="error" id="${name}-salah">${escapeHtml(problem)}</span>` : ''}
<input type="file" id="${name}" name="${name}" accept="${accept}" multiple aria-describedby="${name}-ket${problem ? ` ${name}-salah` : ''}"${problem ? ' aria-invalid="true"' : ''}>
<ul class="files">${names.join('')}</ul></div>`
}

/** Where no script hides it, it says by itself when it is to be filled in. */
const conditional = (kind: PermitKind, when: When | undefined, lang: Lang, html: string): string => {
  if (!when) return html
  const words = applyWords[lang]
  const field = kind.form.properties[when.field]
  const name =
    when.field === applicantField ? words.type : ((lang === 'en' ? field?.['x-titleEn'] : field?.title) ?? when.field)
  const values = when.in.map((value) => {
    if (when.field === applicantField) return words[value as 'badan'] ?? value
    const choice = field?.oneOf?.find((one) => one.const === value)
    return (lang === 'en' && choice?.['x-titleEn']) || choice?.title || (value === 'true' ? words.yes : value)
  })
  const told = fill(words.onlyIf, { field: name, values: values.join(', ') })
  return `<div data-when="${escapeHtml(when.field)}" data-in="${escapeHtml(JSON.stringify(when.in))}"><noscript><p class="soft">${escapeHtml(told)}</p></noscript>${html}</div>`
}

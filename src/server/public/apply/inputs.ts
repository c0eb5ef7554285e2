import type { FormField } from '../../../domain/permits/form/form-schema.ts'
import { escapeHtml } from '../../verification/escape-html.ts'
import { fill } from '../fill.ts'
import type { Lang } from '../language.ts'
import { applyWords } from '../words/apply-words.ts'

/** What an input is shown with: what was typed before, and what was wrong with it. */
export interface InputState {
  lang: Lang
  typed: Readonly<Record<string, string>>
  /** By the name of the input. */
  problems: ReadonlyMap<string, string>
}

export interface Asked {
  name: string
  label: string
  hint?: string | undefined
  required: boolean
}

const described = (name: string, hint: string | undefined, problem: string | undefined): string => {
  const ids = [...(hint ? [`${name}-ket`] : []), ...(problem ? [`${name}-salah`] : [])]
  return `${ids.length > 0 ? ` aria-describedby="${ids.join(' ')}"` : ''}${problem ? ' aria-invalid="true"' : ''}`
}

const around = (
  { name, label, hint, required }: Asked,
  { lang, problems }: InputState,
  input: (attributes: string) => string,
  group = false,
): string => {
  const problem = problems.get(name)
  const words = applyWords[lang]
  const text = `${escapeHtml(label)}${required ? '' : ` <span class="soft">${words.notRequired}</span>`}`
  const told = `${hint ? `<span class="hint" id="${name}-ket">${escapeHtml(hint)}</span>` : ''}${problem ? `<span class="error" id="${name}-salah">${escapeHtml(problem)}</span>` : ''}`
  const wrong = problem ? ' wrong' : ''
  const body = input(described(name, hint, problem))
  return group
    ? `<fieldset class="field${wrong}" data-input="${name}" id="${name}" tabindex="-1"${described(name, hint, problem)}><legend>${text}</legend>${told}${body}</fieldset>`
    : `<div class="field${wrong}" data-input="${name}"><label for="${name}">${text}</label>${told}${body}</div>`
}

/** One line, or several with `long`. */
export const textInput = (
  asked: Asked,
  state: InputState,
  {
    long = false,
    attributes = '',
    unit = '',
  }: { long?: boolean | undefined; attributes?: string; unit?: string | undefined } = {},
): string => {
  const value = state.typed[asked.name] ?? ''
  const named = { ...asked, label: unit ? `${asked.label} (${unit})` : asked.label }
  return around(named, state, (described) =>
    long
      ? `<textarea id="${asked.name}" name="${asked.name}" rows="5"${attributes}${described}>${escapeHtml(value)}</textarea>`
      : `<input id="${asked.name}" name="${asked.name}" value="${escapeHtml(value)}"${attributes}${described}>`,
  )
}

export interface Choice {
  value: string
  label: string
}

/** A few are shown at once, many in a list that a phone opens in its own way. */
export const choiceInput = (asked: Asked, state: InputState, choices: Choice[]): string => {
  const value = state.typed[asked.name] ?? ''
  const { name } = asked
  if (choices.length > 7) {
    const options = choices.map(
      (choice) =>
        `<option value="${escapeHtml(choice.value)}"${choice.value === value ? ' selected' : ''}>${escapeHtml(choice.label)}</option>`,
    )
    return around(
      asked,
      state,
      (described) =>
        `<select id="${name}" name="${name}"${described}><option value="">${applyWords[state.lang].choose}</option>${options.join('')}</select>`,
    )
  }
  const radios = choices.map(
    (choice, index) =>
      `<label class="choice" for="${name}-${index}"><input type="radio" id="${name}-${index}" name="${name}" value="${escapeHtml(choice.value)}"${choice.value === value ? ' checked' : ''}>${escapeHtml(choice.label)}</label>`,
  )
  return around(asked, state, () => radios.join(''), true)
}

export const tickInput = (asked: Asked, state: InputState, text: string): string =>
  around(
    asked,
    state,
    () =>
      `<label class="choice" for="${asked.name}-0"><input type="checkbox" id="${asked.name}-0" name="${asked.name}" value="true"${state.typed[asked.name] ? ' checked' : ''}>${escapeHtml(text)}</label>`,
    true,
  )

/** As many rows as were filled in, a few more to fill in; with a script they are added as needed. */
export const tableInput = (asked: Asked, field: FormField, state: InputState): string => {
  const { lang, typed } = state
  const words = applyWords[lang]
  const columns = Object.entries(field.items?.properties ?? {})
  const order = [...(field['x-order'] ?? []), ...columns.map(([id]) => id)]
  const ids = [...new Set(order)].filter((id) => columns.some(([column]) => column === id))
  const filled = Array.from({ length: 200 }, (_, row) => row).filter((row) =>
    ids.some((id) => typed[`${asked.name}.${row}.${id}`]),
  )
  const most = field.maxItems ?? 200
  const shown = Math.min(most, Math.max(3, field.minItems ?? 0, (filled.at(-1) ?? -1) + 2))
  const row = (index: number | 'N') => {
    const cells = ids.map((id) => {
      const column = field.items!.properties[id]!
      const label = lang === 'en' ? ((column as { 'x-titleEn'?: string })['x-titleEn'] ?? column.title) : column.title
      const cell = {
        name: `${asked.name}.${index}.${id}`,
        label,
        required: field.items!.required?.includes(id) ?? false,
      }
      return textInput(cell, state, { attributes: ` maxlength="${column.maxLength}"` })
    })
    const number = index === 'N' ? 'N' : index + 1
    return `<fieldset class="card field" data-row="${index}"><legend>${fill(words.row, { number })}</legend>${cells.join('')}</fieldset>`
  }
  const rows = Array.from({ length: shown }, (_, index) => row(index))
  return around(
    asked,
    state,
    () => `<div data-rows data-most="${most}">${rows.join('')}</div><template>${row('N')}</template>`,
    true,
  )
}

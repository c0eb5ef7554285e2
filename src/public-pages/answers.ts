import { typedAnswers } from '../domain/permits/form/typed-answers.ts'
import { visibleFields } from '../domain/permits/form/visible-fields.ts'
import { documentsAskedFor } from '../domain/permits/apply/read-application.ts'
import { readApplicant } from '../domain/permits/apply/read-applicant.ts'
import { fill, make, button, type Supply } from './supply.ts'

export type Typed = Record<string, string>

const ours = new Set(['draf', 'versi', 'situs'])

/** What the form holds, by the names of its inputs. */
export const collect = (form: HTMLFormElement): Typed =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && !ours.has(name) ? [[name, value]] : [],
    ),
  )

/** Puts answers back where they were typed. */
export const putBack = (form: HTMLFormElement, typed: Typed): void => {
  for (const table of form.querySelectorAll<HTMLElement>('[data-rows]')) {
    const name = table.closest<HTMLElement>('[data-input]')!.dataset['input']!
    const rows = Object.keys(typed).flatMap((key) =>
      key.startsWith(`${name}.`) ? [Number(key.split('.').at(-2))] : [],
    )
    while (table.children.length <= Math.max(-1, ...rows) && addRow(table));
  }
  for (const input of form.elements) {
    if (!(
      input instanceof HTMLInputElement ||
      input instanceof HTMLTextAreaElement ||
      input instanceof HTMLSelectElement
    ))
      continue
    const value = typed[input.name]
    if (input.type === 'file' || input.type === 'hidden' || !Object.hasOwn(typed, input.name)) continue
    if (input instanceof HTMLInputElement && ['radio', 'checkbox'].includes(input.type))
      input.checked = input.value === value
    else input.value = value!
  }
}

/** Shows what these answers ask for, and nothing else. */
export const showAsked = (form: HTMLFormElement, { kind }: Supply): void => {
  const typed = collect(form)
  const { type } = readApplicant(kind.applicants, typed)
  const data = typedAnswers(kind.form, formAnswers(typed))
  const fields = visibleFields(kind.form, data, type).map((id) => `isian.${id}`)
  const asked = new Set([...fields, ...documentsAskedFor(kind, data, type).map(({ id }) => `dokumen.${id}`)])
  for (const part of form.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = !asked.has(part.querySelector<HTMLElement>('[data-input]')!.dataset['input']!)
  }
}

export const formAnswers = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => (name.startsWith('isian.') ? [[name.slice(6), text]] : [])),
  )

/** Tables begin with the rows that are filled in, and get more as they are needed. */
export const growTables = (form: HTMLFormElement, { words }: Supply, onChange: () => void): void => {
  for (const table of form.querySelectorAll<HTMLElement>('[data-rows]')) {
    const isBlank = (row: Element) => [...row.querySelectorAll('input')].every((input) => input.value === '')
    while (table.children.length > 1 && isBlank(table.lastElementChild!)) table.lastElementChild!.remove()
    const add = button(words['addRow']!, () => {
      addRow(table)?.querySelector('input')?.focus()
      decorate()
    })
    const decorate = () => {
      add.hidden = table.children.length >= Number(table.dataset['most'])
      for (const [index, row] of [...table.children].entries()) {
        row.querySelector('button')?.remove()
        if (table.children.length === 1) continue
        const label = fill(words['removeRow']!, { number: index + 1 })
        row.append(button(label, () => (removeRow(table, row), decorate(), onChange(), add.focus())))
      }
    }
    table.after(make('p', {}, add))
    decorate()
  }
}

const addRow = (table: HTMLElement): HTMLElement | null => {
  if (table.children.length >= Number(table.dataset['most'])) return null
  const template = table.parentElement!.querySelector('template')!
  const row = template.content.firstElementChild!.cloneNode(true) as HTMLElement
  table.append(row)
  renumber(table)
  return row
}

const removeRow = (table: HTMLElement, row: Element): void => {
  row.remove()
  renumber(table)
}

const renumber = (table: HTMLElement): void => {
  const name = table.closest<HTMLElement>('[data-input]')!.dataset['input']!
  for (const [index, row] of [...table.children].entries()) {
    const legend = row.querySelector('legend')!
    legend.textContent = legend.textContent.replace(/(\d+|N)(?=\D*$)/, String(index + 1))
    for (const part of row.querySelectorAll<HTMLElement>('[id],[for],[name],[data-input]')) {
      for (const attribute of ['id', 'for', 'name', 'data-input', 'aria-describedby']) {
        const value = part.getAttribute(attribute)
        if (value?.startsWith(`${name}.`)) {
          part.setAttribute(
            attribute,
            value.replace(/^(\d+|N)/.exec(value.slice(name.length + 1))![0], '\u0000').replace('\u0000', String(index)),
          )
        }
      }
    }
  }
}

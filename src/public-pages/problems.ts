import type { InputProblem } from '../domain/permits/apply/read-application.ts'
import { byId, make } from './supply.ts'

const wrapOf = (input: string): HTMLElement | null => {
  const exact = document.querySelector<HTMLElement>(`[data-input="${CSS.escape(input)}"]`)
  // A row of a table that is not there, or a table as a whole.
  return exact ?? (input.includes('.') ? wrapOf(input.slice(0, input.lastIndexOf('.'))) : null)
}

/** On which section an input stands; null: on none of this form. */
export const sectionOf = (input: string): HTMLElement | null => wrapOf(input)?.closest('section') ?? null

/** Says what is wrong: on top, each with a link to its input, and beside each input. What was said before is taken back. */
export const showProblems = (problems: InputProblem[], title: string): void => {
  for (const element of document.querySelectorAll('.error')) element.remove()
  for (const wrap of document.querySelectorAll('.wrong')) {
    wrap.classList.remove('wrong')
    for (const field of wrap.querySelectorAll('[aria-invalid]')) {
      field.removeAttribute('aria-invalid')
      field.setAttribute(
        'aria-describedby',
        (field.getAttribute('aria-describedby') ?? '').replace(/\S+-salah/, '').trim(),
      )
    }
  }
  const box = byId('masalah')
  box.replaceChildren()
  if (problems.length === 0) return
  for (const { input, text } of problems) mark(input, text)
  const links = problems.map(({ input, label, text }) => {
    const link = make('a', { href: `#${input}` }, `${label}: ${text}`)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      focusInput(input)
    })
    return make('li', {}, link)
  })
  const state = make(
    'div',
    { class: 'state bad', role: 'alert', tabindex: '-1' },
    make('h2', {}, title),
    make('ul', {}, ...links),
  )
  box.append(state)
  state.focus()
}

const mark = (input: string, text: string): void => {
  const wrap = wrapOf(input)
  if (!wrap || wrap.classList.contains('wrong')) return
  wrap.classList.add('wrong')
  const id = `${wrap.dataset['input']}-salah`
  const error = make('span', { class: 'error', id }, text)
  const before = [...wrap.children].findLast((child) => child.matches('label:not(.choice), legend, .hint'))
  if (before) before.after(error)
  else wrap.prepend(error)
  const fields = wrap.matches('fieldset') ? [wrap] : wrap.querySelectorAll<HTMLElement>('input, textarea, select')
  for (const field of fields) {
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${id}`.trim())
  }
}

export const focusInput = (input: string): void => {
  const wrap = wrapOf(input)
  const field = wrap?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select') ?? wrap
  wrap?.scrollIntoView({ block: 'center' })
  field?.focus()
}

import { button, fill, make } from './supply.ts'

/** The sections of the form as pages, one at a time; the browser's way back works. */
export interface Pages {
  current(): number
  /** Of all that have something on them. */
  go(page: number, how?: { record?: boolean; focus?: boolean }): void
  next(): void
  titles: string[]
  last: number
}

export const openPages = (
  form: HTMLFormElement,
  words: Record<string, string>,
  { mayLeave, shown }: { mayLeave: (page: number) => boolean; shown: (page: number) => void },
): Pages => {
  const sections = [...form.querySelectorAll<HTMLElement>('section[data-page]')]
  const last = sections.length - 1
  const title = document.title
  const titles = sections.map((section) => section.querySelector('h2')!.textContent)
  const used = (): number[] => [...sections.keys()].filter((page) => page === last || hasInput(sections[page]!))
  let at = 0

  const go: Pages['go'] = (page, { record = true, focus = true } = {}) => {
    const pages = used()
    at = pages.includes(page) ? page : (pages.find((other) => other > page) ?? last)
    for (const [index, section] of sections.entries()) section.hidden = index !== at
    const step = fill(words['step']!, { step: pages.indexOf(at) + 1, steps: pages.length })
    const heading = sections[at]!.querySelector('h2')!
    heading.replaceChildren(make('small', { class: 'soft' }, step), make('br'), titles[at]!)
    document.title = `${step}: ${titles[at]} – ${title}`
    if (record) history.pushState({ page: at }, '', `#${at + 1}`)
    shown(at)
    if (!focus) return
    scrollTo(0, 0)
    heading.focus()
  }
  const back = () => {
    const before = used().findLast((page) => page < at)
    if (before !== undefined) go(before)
  }
  const next = () => {
    if (!mayLeave(at)) return
    go(used().find((page) => page > at) ?? last)
  }

  for (const [index, section] of sections.entries()) {
    const row = section.querySelector('.buttons:last-child') ?? section.appendChild(make('p', { class: 'buttons' }))
    if (index !== last) {
      const forward = button(words['next']!, next)
      forward.className = ''
      row.append(forward)
    }
    if (index > 0) row.append(button(words['back']!, back))
  }
  addEventListener('popstate', () => {
    const page = Number(location.hash.slice(1)) - 1
    if (Number.isInteger(page) && page >= 0 && page <= last) go(page, { record: false })
  })
  return { current: () => at, go, next, titles, last }
}

const hasInput = (section: HTMLElement): boolean =>
  [...section.querySelectorAll<HTMLElement>('[data-input]')].some((part) => !part.closest('[data-when][hidden]'))

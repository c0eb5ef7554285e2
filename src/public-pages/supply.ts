import type { PermitKind } from '../domain/permits/kind/permit-kind.ts'
import type { Language } from '../domain/permits/form/form-words.ts'

/** What the server lays into the page for its script. */
export interface Supply {
  kind: Pick<PermitKind, 'id' | 'version' | 'applicants' | 'form' | 'documents'>
  /** Of the application, at the office. */
  day: string
  /** Where the application goes, and where documents go. */
  send: string
  uploads: string
  /** How many zero bits the answer to the puzzle begins with. */
  proofBits: number
  /** Items of the checklist that the office has already. */
  held: string[]
  /** Inputs that may stay empty, for the office knows the answer and the page must not show it. */
  known: string[]
  /** Kept on the phone until the application is sent, or only while this page is open. */
  keep: 'phone' | 'tab'
  words: Record<string, string>
}

export const readSupply = (): Supply => JSON.parse(byId('bekal').textContent) as Supply

export const lang: Language = document.documentElement.lang === 'en' ? 'en' : 'id'

export const byId = (id: string): HTMLElement => document.getElementById(id)!

export const fill = (text: string, params: Record<string, string | number>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))

type Child = Node | string
/** An element with its attributes and children; text is text, never markup. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

export const button = (
  text: string,
  onClick: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement => {
  const element = make('button', { type: 'button', class: 'plain', ...attributes }, text)
  element.addEventListener('click', onClick)
  return element
}

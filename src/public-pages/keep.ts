import type { FormSchema } from '../domain/permits/form/form-schema.ts'
import type { Typed } from './answers.ts'
import type { Supply } from './supply.ts'

/** A document as far as it was sent. */
export interface KeptUpload {
  document: string
  name: string
  size: number
  id: string
  finished: boolean
}

export interface Kept {
  version: number
  /** With which the answers were given: a newer form takes over what still fits. */
  form: FormSchema
  draft: string
  page: number
  typed: Typed
  uploads: KeptUpload[]
}

/**
 * What is filled in stays on this phone until it is sent: answers in its memory for this site, what is personal (the identity number) only as
 * long as the tab is open. A browser that keeps nothing (private windows) is no fault: then nothing is kept.
 */
export const openKeep = (form: HTMLFormElement, { kind, keep }: Supply) => {
  const name = keep === 'phone' ? `lontar.izin.${kind.id}` : `lontar.perbaikan.${kind.id}`
  const lasting = () => (keep === 'phone' ? localStorage : sessionStorage)
  const secretNames = () =>
    new Set([...form.querySelectorAll<HTMLInputElement>('[data-secret]')].map((input) => input.name))
  return {
    read(): Kept | null {
      try {
        const kept = JSON.parse(lasting().getItem(name) ?? 'null') as Kept | null
        const secret = JSON.parse(sessionStorage.getItem(`${name}.pribadi`) ?? '{}') as Typed
        return kept && { ...kept, typed: { ...kept.typed, ...secret } }
      } catch {
        return null
      }
    },
    write(kept: Omit<Kept, 'version' | 'form'>): void {
      const secret = secretNames()
      const [open, closed]: [Typed, Typed] = [{}, {}]
      for (const [input, text] of Object.entries(kept.typed)) (secret.has(input) ? closed : open)[input] = text
      try {
        lasting().setItem(name, JSON.stringify({ ...kept, typed: open, version: kind.version, form: kind.form }))
        sessionStorage.setItem(`${name}.pribadi`, JSON.stringify(closed))
      } catch {
        // Nothing is kept, and nothing else is lost.
      }
    },
    forget(): void {
      try {
        lasting().removeItem(name)
        sessionStorage.removeItem(`${name}.pribadi`)
      } catch {
        // There was nothing.
      }
    },
  }
}
export type Keep = ReturnType<typeof openKeep>

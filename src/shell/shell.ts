import type { ShellFacts } from '../protocol/process-api.ts'
import type { Starter } from './process-channel.ts'

/** Wraps small secrets (the store key) so that they are worth little without this computer's user. */
export interface Secrets {
  seal(plain: Buffer): Promise<Buffer>
  /** Throws `store_wrong_key` where the sealed bytes come from another user or computer, or were changed. */
  open(sealed: Buffer): Promise<Buffer>
}

export interface Notice {
  title: string
  body: string
  /** Where a click leads, as after `#`. */
  place?: string | null
}

/** What the office may ask of whichever shell it runs under. */
export interface ShellServices {
  readonly secrets: Secrets
  notify(notice: Notice): Promise<void>
  /** What this shell is, and how it would reach these addresses: for the diagnosis. */
  describe(urls: readonly string[]): Promise<ShellFacts>
}

/** What differs between the Electron shell and the Chromium shell; everything else in this folder is shared. */
export interface Shell {
  readonly kind: 'electron' | 'chromium'
  readonly starter: Starter
  readonly services: ShellServices
}

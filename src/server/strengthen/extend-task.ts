import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { ExtendInput, LadderStep, Level } from '../../signatures/index.ts'

/** What the thread is given: one file, and no key, database or folder. */
export interface ExtendTask extends Pick<ExtendInput, 'level' | 'tsaUrl' | 'timeoutMs'> {
  pdf: Uint8Array
  /** As `anchorToText` writes them. */
  anchors: string[]
  renewBeforeDays: number
  /** By which the thread reckons, ISO 8601; its own clock goes on from there. */
  now: string
}

export interface StepTaken {
  step: LadderStep
  pdf: Uint8Array
  /** Of the file as it is now. */
  renewFrom: string | null
}

/** How it ended. `problem`: null where the level was reached. */
export interface ExtendEnd {
  level: Level
  problem: ErrorMessage | null
  renewFrom: string | null
}
export type ExtendMessage = { taken: StepTaken } | { end: ExtendEnd } | { failed: ErrorMessage }

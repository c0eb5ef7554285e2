import type { Evidence, WantedEvidence } from '../revocation/evidence.ts'
import type { Verdict } from '../judge/verdict.ts'

/** What the judge's thread is given: bytes and whom to trust, no file, no database, no key, no network. */
export interface JudgeTask {
  /** Goes over to the thread: whoever hands it in has it no more. */
  pdf: Uint8Array<ArrayBuffer>
  /** The letter's file as the province has it, where `pdf` may be an earlier state of it. Goes over too. */
  later: Uint8Array<ArrayBuffer> | null
  /** Authorities that are trusted, as `anchorToText` writes them. */
  anchors: string[]
  /** The moment as of which is judged, ISO 8601. */
  at: string
  /** What else is known of revocation. */
  evidence?: Evidence
}

export interface Judged {
  verdict: Verdict
  /** `pdf` is what `later` was before its time-stamp or before a later signature. */
  isEarlier: boolean
  /** What would have to be asked to judge more fully. */
  wanted: WantedEvidence[]
}

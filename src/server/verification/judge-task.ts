import type { Verdict } from '../../signatures/index.ts'

/** What the judge's thread is given: bytes and whom to trust, no file, no database, no key. */
export interface JudgeTask {
  /** Goes over to the thread: whoever hands it in has it no more. */
  pdf: Uint8Array<ArrayBuffer>
  /** The letter's file as the province has it, where `pdf` may be an earlier state of it. Goes over too. */
  later: Uint8Array<ArrayBuffer> | null
  /** Authorities that the province trusts: DER as base64. */
  anchors: string[]
  /** Of the server's clock, ISO 8601. */
  at: string
}

export interface Judged {
  verdict: Verdict
  /** `pdf` is what `later` was before its time-stamp or before a later signature. */
  isEarlier: boolean
}

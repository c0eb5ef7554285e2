import type { Box } from '../../protocol/desktop/letter-row.ts'
import type { HomeBox } from '../../protocol/desktop/home-calls.ts'
import type { CasePaperProjection, CaseProjection } from './case-projection.ts'

/** A box a letter stands in; `terima`: this computer has its receipt to give; `pdf_akhir`: its final PDF to draw. */
export type StoredBox = Exclude<Box | HomeBox, 'perlu_tindakan'> | 'terima' | 'pdf_akhir'

/** How long a letter took in one unit; without hours it counts for the week only. */
export interface FlowEntry {
  unitId: string
  way: 'in' | 'out'
  /** The Monday, `YYYY-MM-DD`. */
  week: string
  /** Working hours. */
  hours: number | null
}

/** What lists, boxes and the search need of a letter, derived from it by the letters module whenever it changes. */
export interface LetterProjection {
  side: 'keluar' | 'masuk'
  mine: boolean
  tasks: string[]
  party: string
  /** As `party`, both ways: for the search. */
  sender: string
  addressees: string
  unread: boolean
  needsStamp: boolean
  /** Its place in lists. */
  listedAt: string
  letterDate: string | null
  due: string | null
  followedUp: boolean
  agenda: string | null
  fromUnit: string | null
  boxes: { box: StoredBox; due: string | null }[]
  /** Positions whose turn it is. */
  waitsFor: string[]
  /** Whom it comes from and goes to. */
  units: string[]
  flow: FlowEntry[]
  /** Of a permit case. */
  permit: CaseProjection | null
  /** Of a letter that was drafted from one. */
  permitPaper: CasePaperProjection | null
}

import type { storeCheckParts } from '../../protocol/desktop/store-check-calls.ts'

/** What the thread that looks through a copy of a store is asked, and says. */
export interface CheckTask {
  /** A copy: it is opened by this thread alone. */
  file: string
  key: Uint8Array
  /** quick: pages and their order. full: also every index, reference, search index, step and file. */
  depth: 'quick' | 'full'
  /** Of letters' files, sealed by a key derived from the store's. */
  filesDir: string
  /** After a change of the store's key: those under which files may still lie. */
  olderFileKeys?: readonly Uint8Array[]
}

export type CheckPart = (typeof storeCheckParts)[number]

export interface CheckResult {
  /** By part: how many faults; parts without one are missing. */
  faults: Partial<Record<CheckPart, number>>
  letters: number
  unsent: number
  refused: number
  /** Files that the server does not have, of steps and drafts of this computer. */
  onlyHere: string[]
  /** Of files: how many were read, and which lie otherwise than they were written, or not at all. */
  files: { read: number; bad: string[] }
}

export type FromCheck =
  | { type: 'progress'; part: CheckPart; done: number; of: number }
  | { type: 'result'; result: CheckResult }
  | { type: 'damaged' }

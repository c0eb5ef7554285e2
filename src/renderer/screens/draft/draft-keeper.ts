import type { LetterContent } from '../../../domain/letter.ts'
import { errorList, type ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { deepEqual } from './deep-equal.ts'
import { changedFields, rebase, type DraftChange } from './draft-content.ts'

export interface DraftState {
  /** What stands on the screen. */
  content: LetterContent
  saving: 'saved' | 'waiting' | 'saving' | 'failed'
  savedAt: Date | null
  error: ErrorMessage | null
}

export interface DraftKeeper {
  state: () => DraftState
  subscribe: (listener: () => void) => () => void
  change: (fields: DraftChange) => void
  /** The office's present content, from another window or another computer. */
  receive: (theirs: LetterContent) => void
  /** Saves what is unsaved, now. True when everything on the screen is saved. */
  flush: () => Promise<boolean>
}

/** How a change reaches the office: the content as it stands afterwards, or why not. */
export type SaveDraft = (
  change: DraftChange,
) => Promise<{ ok: true; content: LetterContent } | { ok: false; error: ErrorMessage }>

/**
 * Keeps a draft safe while it is being written: saves `delayMs` after the last change, one save at a time, only what
 * changed. After a failure the text stays on the screen; the next change or flush tries again, and where the error may
 * pass by itself (a full disk, an office that is starting again) so does the keeper, also when its screen has been left.
 */
export const createDraftKeeper = (
  content: LetterContent,
  save: SaveDraft,
  delayMs = 600,
  retryMs = 5000,
): DraftKeeper => {
  let base = content
  let state: DraftState = { content, saving: 'saved', savedAt: null, error: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null
  const listeners = new Set<() => void>()

  const set = (change: Partial<DraftState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const unsaved = () => changedFields(base, state.content)
  /** What the office held before this screen saved over it, the latest last. */
  let superseded: { content: LetterContent; at: number }[] = []
  const supersede = (older: LetterContent) => {
    superseded = [...superseded, { content: older, at: Date.now() }].slice(-10)
  }

  const saveAll = async (): Promise<boolean> => {
    for (let change = unsaved(); !isEmpty(change); change = unsaved()) {
      // An earlier error stays in view until a save has worked: a panel that blinks at each try helps nobody.
      set({ saving: 'saving' })
      // oxlint-disable-next-line eslint/no-await-in-loop -- one save at a time is the point: a later edit must not overtake
      const answer = await save(change)
      if (!answer.ok) {
        set({ saving: 'failed', error: answer.error })
        if (mayPass(answer.error)) timer = setTimeout(() => void flush(), retryMs)
        return false
      }
      const mine = rebase({ ...base, ...change }, state.content, answer.content)
      if (!deepEqual(base, answer.content)) supersede(base)
      base = answer.content
      set({ content: mine, savedAt: new Date() })
    }
    set({ saving: 'saved', error: null })
    return true
  }

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    if (running) await running
    if (isEmpty(unsaved())) return true
    running ??= saveAll().finally(() => {
      running = null
    })
    return running
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (fields) => {
      set({ content: { ...state.content, ...fields } })
      clearTimeout(timer)
      if (isEmpty(unsaved())) {
        if (!running) set({ saving: 'saved', error: null })
        return
      }
      if (!running) set({ saving: 'waiting' })
      timer = setTimeout(() => void flush(), delayMs)
    },
    receive: (theirs) => {
      // An answer to a question that was asked before the last save: on a busy computer it comes after it, and would take back
      // what was just written.
      const isLate = superseded.some(({ content: older, at }) => Date.now() - at < lateMs && deepEqual(older, theirs))
      if (isLate) return
      const mine = rebase(base, state.content, theirs)
      base = theirs
      if (!deepEqual(mine, state.content)) set({ content: mine })
    },
    flush,
  }
}

/** No answer of the own office takes longer. */
const lateMs = 10_000

/** After a crash of the office nobody is signed in for a moment, and a lock may fall on the last word: the text waits for its author. */
const mayPass = ({ code }: ErrorMessage): boolean =>
  errorList[code].retryable || code === 'not_signed_in' || code === 'session_locked'

const isEmpty = (change: DraftChange): boolean => Object.keys(change).length === 0

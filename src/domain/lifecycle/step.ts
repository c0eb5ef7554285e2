import type { Directory } from '../directory.ts'
import type { Actor, Letter, LetterState } from '../letter.ts'

/** Why the rules refuse a step. Each is a code of the error list. */
export type RefusalCode =
  | 'not_allowed'
  | 'mandate_ended'
  | 'earlier_unstamped'
  | 'wrong_state'
  | 'version_moved'
  | 'incomplete_letter'
  | 'electronic_signature_forbidden'
  | 'note_required'
  | 'number_fixed'
  | 'lease_refused'
  | 'numbered_elsewhere'
  | 'conflict_open'
  | 'letter_unknown'
  | 'letter_withdrawn'
  | 'already_read'
  | 'instruction_required'
  | 'receiver_unknown'
  | 'disposition_cancelled'
  | 'retention_forbids'
  | 'already_recorded'
  | 'unit_closed'
  | 'position_closed'
  | 'permit_kind_unknown'
  | 'wrong_stage'
  | 'checks_open'
  | 'already_answered'
  | 'visit_required'
  | 'not_yet_due'
  | 'paper_drafted'
  | 'permit_revoked'
  | 'paper_orphaned'
  | 'is_case'
  | 'invalid_request'

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly params: Record<string, string | number>

  constructor(code: RefusalCode, params: Record<string, string | number> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.params = params
  }
}

/** What a rule knows beside the letter and the intent. */
export interface StepContext {
  directory: Directory
  actor: Actor
  /** ISO time: the server's when it decides, the device's own while it prepares. */
  now: string
  claimedAt: string
  /**
   * Assigns the next number. The server has it, and a device for a number out of a block that was lent to it; else a device shows the
   * number as asked for.
   */
  assignNumber?: (letter: Letter) => NonNullable<Letter['number']>
  /** Writes the next line of a unit’s book of incoming letters. Only the server has it. */
  assignAgenda?: (unitId: string) => NonNullable<Letter['number']>
  /** Gives an application for a permit its number, by the code of its kind. Only the server has it. */
  assignApplication?: (code: string) => NonNullable<Letter['number']>
}

export const requireState = (letter: Letter, ...states: LetterState[]): void => {
  if (!states.includes(letter.state)) throw new Refusal('wrong_state', { state: letter.state })
}

export const requirePosition = (context: StepContext, allowed: boolean): void => {
  if (allowed) return
  const position = context.directory.positions.find((p) => p.id === context.actor.positionId)
  throw new Refusal('not_allowed', { position: position?.title ?? context.actor.positionId })
}

export const requireContentVersion = (letter: Letter, base: number): void => {
  if (letter.contentVersion !== base) {
    throw new Refusal('version_moved', { base, current: letter.contentVersion })
  }
}

/** The letter after a step: one version on, with the decision in its history. */
export const advance = (
  letter: Letter,
  context: StepContext,
  action: string,
  change: Partial<Letter>,
  note = '',
): Letter => {
  const next = { ...letter, ...change, version: letter.version + 1, updatedAt: context.now }
  const entry = {
    action,
    by: context.actor,
    at: context.now,
    claimedAt: context.claimedAt,
    note,
    contentVersion: next.contentVersion,
    state: next.state,
  }
  return { ...next, history: [...letter.history, entry] }
}

/**
 * A step that the letter's own history does not tell: of one addressee's house only. Its trace lies in what it changes; lists
 * elsewhere do not move for it.
 */
export const silently = (letter: Letter, change: Partial<Letter>): Letter => ({
  ...letter,
  ...change,
  version: letter.version + 1,
})

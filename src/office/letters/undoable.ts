import type { LetterIntent, LetterIntentKind } from '../../domain/letter-intents.ts'

/** Steps that a slip of the hand makes and that leave nothing behind when taken back: no number, no signature. */
const undoable: readonly LetterIntentKind[] = [
  'letter.submit',
  'letter.paraf',
  'letter.return',
  'letter.cancel',
  'letter.withdraw',
  'letter.approve_remote',
  'letter.withdraw_remote',
  'letter.dispatch_outside',
]

export const isUndoable = (intent: LetterIntent): boolean => undoable.includes(intent.kind)

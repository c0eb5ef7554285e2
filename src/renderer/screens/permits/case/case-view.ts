import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import type { CaseLetter } from '../../../../domain/permits/lifecycle/case-step.ts'
import type { LetterDetail } from '../../../../protocol/desktop-api.ts'
import type { CaseDesk } from '../../../../protocol/desktop/permit-calls.ts'

/** A case as the office tells it: its letter, what may be done, and its kind in the version that it began with. */
export interface CaseView {
  detail: LetterDetail
  letter: CaseLetter
  desk: CaseDesk
  /** Undefined: this computer does not know that version (yet). */
  kind: PermitKind | undefined
}

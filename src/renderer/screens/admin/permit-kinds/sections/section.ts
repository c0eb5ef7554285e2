import type { PermitKind } from '../../../../../domain/permits/kind/permit-kind.ts'
import type { Admin } from '../../admin.ts'

/** What each part of the editor gets. */
export interface SectionProps {
  kind: PermitKind
  set: (change: Partial<PermitKind>) => void
  admin: Admin
  /** The field, document, step or paper that a finding led to; empty: none. */
  focus: string
  isNew: boolean
}

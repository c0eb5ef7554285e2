import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import type { Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'

interface ConfirmChangeProps {
  admin: Admin
  change: DirectoryChange
  title: string
  text: string
  onClose: () => void
}

/** A change without fields of its own: what will happen, and one button. */
export const ConfirmChange = ({ text, ...rest }: ConfirmChangeProps) => (
  <ChangeDialog {...rest}>{() => <p>{text}</p>}</ChangeDialog>
)

import { useState } from 'react'
import { instructionsOf } from '../../../domain/default-instructions.ts'
import { useText } from '../../i18n/text-context.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import type { Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'

/** The tick-list of a disposisi: one line, one instruction. None at all: the usual ones again. */
export const InstructionsDialog = ({ admin, onClose }: { admin: Admin; onClose: () => void }) => {
  const t = useText()
  const [typed, setTyped] = useState(instructionsOf(admin.directory).join('\n'))
  const lines = [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
  const isRight = lines.length <= 60 && lines.every((line) => line.length <= 200)
  return (
    <ChangeDialog
      admin={admin}
      title={t('instructions.edit')}
      change={isRight ? { kind: 'instructions.set', instructions: lines } : null}
      onClose={onClose}
    >
      {() => (
        <TextArea
          label={t('instructions.title')}
          description={t('instructions.help')}
          error={isRight ? undefined : t('instructions.tooMany')}
          rows={14}
          value={typed}
          onChange={setTyped}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
          autoFocus
        />
      )}
    </ChangeDialog>
  )
}

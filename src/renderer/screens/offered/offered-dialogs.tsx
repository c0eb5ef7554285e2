import type { ComponentType } from 'react'
import type { Offered } from '../../../protocol/desktop-api.ts'
import type { LontarFileKind } from '../../../protocol/lontar-file.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TakeWorkDialog } from '../settings/backup/take-work-dialog.tsx'

export interface OfferedFileProps {
  file: Extract<Offered, { what: 'file' }>
  /** Taken up or turned down: the office forgets it. */
  onDone: () => void
}

interface OfferedKind {
  Dialog: ComponentType<OfferedFileProps>
  /** It waits until somebody has signed in. */
  needsPerson: boolean
}

const Words = ({ file, onDone, name }: OfferedFileProps & { name: 'strange' | 'request' }) => {
  const t = useText()
  return (
    <Dialog
      title={t(`offered.${name}.title`)}
      onClose={onDone}
      width="narrow"
      actions={
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one next step of a dialog that somebody opened
        <Button variant="primary" autoFocus onPress={onDone}>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t(`offered.${name}.body`, { name: file.name })}</p>
    </Dialog>
  )
}

const UnsentWork = ({ file, onDone }: OfferedFileProps) => <TakeWorkDialog offered={file} onClose={onDone} />

/** Who takes up which kind of `.lontar` file. Null: a screen of its own looks for it, as the sign-in for an answer of the keepers. */
export const offeredKinds: Record<LontarFileKind | 'strange', OfferedKind | null> = {
  'unsent-work': { Dialog: UnsentWork, needsPerson: true },
  'recovery-request': { Dialog: (props) => <Words {...props} name="request" />, needsPerson: false },
  'recovery-answer': null,
  strange: { Dialog: (props) => <Words {...props} name="strange" />, needsPerson: false },
}

import type { ComponentType } from 'react'
import type { Offered } from '../../../protocol/desktop-api.ts'
import type { LontarFileKind } from '../../../protocol/lontar-file.ts'
import { useText } from '../../i18n/text-context.tsx'
import { settingsPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'

export interface OfferedFileProps {
  file: Extract<Offered, { what: 'file' }>
  /** Taken up or turned down: the office forgets it. */
  onDone: () => void
  /** Put aside: it stays with the office for a screen that will ask for it. */
  onAside: () => void
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

const UnsentWork = ({ file, onDone, onAside }: OfferedFileProps) => {
  const t = useText()
  const go = useGo()
  const open = () => {
    onAside()
    go(settingsPlace('cadangan'))
  }
  return (
    <Dialog
      title={t('offered.work.title')}
      onClose={onDone}
      width="narrow"
      actions={
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one next step of a dialog that somebody opened
        <Button variant="primary" autoFocus onPress={open}>
          {t('offered.work.go')}
        </Button>
      }
    >
      <p>{t('offered.work.body', { name: file.name })}</p>
    </Dialog>
  )
}

/** Who takes up which kind of `.lontar` file. Null: a screen of its own looks for it, as the sign-in for an answer of the keepers. */
export const offeredKinds: Record<LontarFileKind | 'strange', OfferedKind | null> = {
  'unsent-work': { Dialog: UnsentWork, needsPerson: true },
  'recovery-request': { Dialog: (props) => <Words {...props} name="request" />, needsPerson: false },
  'recovery-answer': null,
  strange: { Dialog: (props) => <Words {...props} name="strange" />, needsPerson: false },
}

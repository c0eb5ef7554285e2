import { useState } from 'react'
import { Group } from 'react-aria-components'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { ChangesDialog } from './changes/changes-dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { LetterMenu } from './letter-menu.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { ParafDialog } from './paraf-dialog.tsx'
import { RemoteSteps } from '../signing/remote/remote-steps.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { possibleSteps } from './possible-steps.ts'
import { useGiveNumber } from './use-give-number.ts'
import { VoidDialog } from './void-dialog.tsx'
import { WaitingNote } from './waiting-note.tsx'
import styles from './task-bar.module.css'

interface TaskBarProps {
  detail: LetterDetail
  /** The paper on the desk: the letter or one of its attachments. */
  url: string | null
  signByKey: boolean
  onDone: () => void
  onSign: () => void
}

/** What I may do with this letter, each by a button and by a key. What I may not do is not there. */
export const TaskBar = ({ detail, url, signByKey, onDone, onSign }: TaskBarProps) => {
  const t = useText()
  const go = useGo()
  const { letter } = detail
  const may = possibleSteps(detail)
  const number = useGiveNumber(letter.id)
  const [asking, setAsking] = useState<'paraf' | 'return' | 'void' | 'paper' | 'changes' | 'history' | null>(null)
  const edit = () => go({ screen: 'draf', letter: letter.id })
  const close = () => setAsking(null)

  useShortcuts(may.edit ? { e: edit } : {})
  useShortcuts(
    {
      ...(may.paraf ? { p: () => setAsking('paraf') } : {}),
      ...(may.return ? { r: () => setAsking('return') } : {}),
      ...(may.number ? { n: number.ask } : {}),
      ...(may.sign && signByKey ? { t: onSign } : {}),
      ...(may.paper ? { t: () => setAsking('paper') } : {}),
    },
    { begins: 'letters.paraf' },
  )

  return (
    <Group className={styles.bar ?? ''} aria-label={t('reading.actions')}>
      <WaitingNote detail={detail} />
      {number.error && <ErrorPanel error={number.error} />}
      <div className={styles.buttons}>
        {may.edit && (
          <Button variant="primary" shortcut="E" icon={<Icon name="draft" />} onPress={edit}>
            {t('reading.edit')}
          </Button>
        )}
        {may.sign && (
          <Button variant="primary" shortcut="T" icon={<Icon name="sign" />} begins="signing.sign" onPress={onSign}>
            {t('reading.sign')}
          </Button>
        )}
        <RemoteSteps detail={detail} />
        {may.paper && (
          <Button
            variant="primary"
            shortcut="T"
            icon={<Icon name="clip" />}
            begins="letters.signOnPaper"
            onPress={() => setAsking('paper')}
          >
            {t('reading.paper')}
          </Button>
        )}
        {may.paraf && (
          <Button
            variant="primary"
            shortcut="P"
            icon={<Icon name="check" />}
            begins="letters.paraf"
            onPress={() => setAsking('paraf')}
          >
            {t('reading.paraf')}
          </Button>
        )}
        {may.number && (
          <Button
            variant="primary"
            shortcut="N"
            icon={<Icon name="number" />}
            isDisabled={number.isPending}
            begins="letters.number"
            onPress={number.ask}
          >
            {t(letter.number ? 'reading.makeFinal' : 'reading.giveNumber')}
          </Button>
        )}
        {may.return && (
          <Button shortcut="R" icon={<Icon name="back" />} begins="letters.return" onPress={() => setAsking('return')}>
            {t('reading.return')}
          </Button>
        )}
        {may.void && (
          <Button variant="quiet" begins="letters.cancel" onPress={() => setAsking('void')}>
            {t('reading.void')}
          </Button>
        )}
        <LetterMenu
          detail={detail}
          url={url}
          onChanges={() => setAsking('changes')}
          onHistory={() => setAsking('history')}
        />
      </div>
      {asking === 'paraf' && <ParafDialog letter={letter} onClose={close} onDone={onDone} />}
      {asking === 'return' && <ReturnDialog letter={letter} onClose={close} onDone={onDone} />}
      {asking === 'paper' && <PaperDialog detail={detail} onClose={close} onDone={onDone} />}
      {asking === 'changes' && <ChangesDialog letter={letter} onClose={close} />}
      {asking === 'history' && <HistoryDialog detail={detail} onClose={close} />}
      {asking === 'void' && <VoidDialog letter={letter} onClose={close} onDone={onDone} />}
    </Group>
  )
}

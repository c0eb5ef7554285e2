import { useState } from 'react'
import { Group } from 'react-aria-components'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { printPdf } from '../../parts/print/print-pdf.ts'
import { useSession } from '../../session/session-context.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { useNewLetter } from '../new-letter/new-letter-context.tsx'
import bar from '../letter/task-bar.module.css'
import { CorrectDialog } from './correct-dialog.tsx'
import { ReplyDialog } from './reply-dialog.tsx'

/** Beside dispositions: answer an incoming letter (B), print its slip, correct what was written down of one from outside. */
export const IncomingActions = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const { me } = useSession()
  const tellError = useTellError()
  const mayDraft = useNewLetter() !== null
  const [open, setOpen] = useState<'reply' | 'correct' | null>(null)
  const { letter, dispositions } = detail
  const mayReply = mayDraft && detail.side === 'masuk' && !letter.envelope
  const mayCorrect =
    letter.outside !== undefined &&
    letter.state !== 'dimusnahkan' &&
    me.positions.some((p) => p.unitId === letter.unitId && p.roles.includes('tu'))
  const slip = dispositions.slip
  useShortcuts(mayReply ? { b: () => setOpen('reply') } : {}, { begins: 'letters.reply' })
  if (!mayReply && !mayCorrect && slip === null) return null
  const close = () => setOpen(null)
  return (
    <Group className={bar.bar ?? ''} aria-label={t('intake.printTitle')}>
      <div className={bar.buttons}>
        {mayReply && (
          <Button shortcut="B" icon={<Icon name="back" />} begins="letters.reply" onPress={() => setOpen('reply')}>
            {t('intake.reply')}
          </Button>
        )}
        {mayCorrect && (
          <Button icon={<Icon name="draft" />} begins="letters.correctRecord" onPress={() => setOpen('correct')}>
            {t('intake.correct')}
          </Button>
        )}
        {slip !== null && (
          <Button
            variant="quiet"
            icon={<Icon name="print" />}
            onPress={() => void printPdf(slip, t('intake.printTitle')).catch(tellError)}
          >
            {t('intake.print')}
          </Button>
        )}
      </div>
      {open === 'reply' && <ReplyDialog letter={letter} onClose={close} />}
      {open === 'correct' && letter.outside && (
        <CorrectDialog letter={letter} outside={letter.outside} onClose={close} />
      )}
    </Group>
  )
}

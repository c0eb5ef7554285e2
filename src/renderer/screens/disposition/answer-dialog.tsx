import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { NoteDialog } from '../letter/note-dialog.tsx'

/** What a person wants to do with one disposition, or with the letter as a whole. */
export type Asked =
  { what: 'report' | 'done' | 'cancel'; dispositionId: string; positionId: string } | { what: 'followUp' }

interface AnswerDialogProps {
  letterId: string
  asked: Asked
  onClose: () => void
  onDone: () => void
}

/** Report back, done, take back, letter dealt with: each a decision with a note. */
export const AnswerDialog = ({ letterId, asked, onClose, onDone }: AnswerDialogProps) => {
  const t = useText()
  const answer = useOfficeAction('dispositions.answer')
  const cancel = useOfficeAction('dispositions.cancel')
  const followUp = useOfficeAction('letters.followUp')
  const words = {
    id: letterId,
    title: t(`disposition.${asked.what}.title`),
    lead: t(`disposition.${asked.what}.lead`),
    noteLabel: t(asked.what === 'report' ? 'disposition.report.note' : 'common.note'),
    confirm: t(`disposition.${asked.what}.confirm`),
    done: t(`disposition.${asked.what}.done`),
    isNoteRequired: asked.what === 'report',
    variant: asked.what === 'cancel' ? ('danger' as const) : ('primary' as const),
    onClose,
    onDone,
  }
  switch (asked.what) {
    case 'followUp':
      return <NoteDialog {...words} begins="letters.followUp" action={followUp} />
    case 'cancel': {
      const { dispositionId, positionId: to } = asked
      return (
        <NoteDialog
          {...words}
          begins="dispositions.cancel"
          action={{ ...cancel, mutate: (typed, then) => cancel.mutate({ ...typed, dispositionId, to }, then) }}
        />
      )
    }
    default: {
      const { dispositionId, positionId, what } = asked
      const more = { dispositionId, positionId, answer: what }
      return (
        <NoteDialog
          {...words}
          begins="dispositions.answer"
          action={{ ...answer, mutate: (typed, then) => answer.mutate({ ...typed, ...more }, then) }}
        />
      )
    }
  }
}

import { useState } from 'react'
import { Group } from 'react-aria-components'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { AnswerDialog, type Asked } from './answer-dialog.tsx'
import { DispositionDialog } from './disposition-dialog.tsx'
import bar from '../letter/task-bar.module.css'

interface DispositionActionsProps {
  detail: LetterDetail
  onDone: () => void
}

/** What I may do with an incoming letter: pass it on (D), report back (L), done (S), dealt with (F). */
export const DispositionActions = ({ detail, onDone }: DispositionActionsProps) => {
  const t = useText()
  const { letter, dispositions } = detail
  const { tree, mayGive, mayFollowUp } = dispositions
  const [asked, setAsked] = useState<Asked | 'give' | null>(null)
  const close = () => setAsked(null)
  const own = tree
    .toReversed()
    .flatMap(({ id, to }) =>
      to
        .filter((r) => r.mine && r.stage !== 'done' && r.stage !== 'cancelled')
        .map(({ positionId }) => ({ dispositionId: id, positionId })),
    )[0]
  const give = () => setAsked('give')
  const report = own && (() => setAsked({ what: 'report', ...own }))
  const done = own && (() => setAsked({ what: 'done', ...own }))
  const followUp = mayFollowUp ? () => setAsked({ what: 'followUp' }) : undefined
  useShortcuts(
    {
      ...(mayGive.length > 0 ? { d: give } : {}),
      ...(report ? { l: report } : {}),
      ...(done ? { s: done } : {}),
      ...(followUp ? { f: followUp } : {}),
    },
    { begins: 'dispositions.answer' },
  )
  if (mayGive.length === 0 && !own && !followUp) return null
  return (
    <Group className={bar.bar ?? ''} aria-label={t('disposition.actions')}>
      <div className={bar.buttons}>
        {done && (
          <Button
            variant="primary"
            shortcut="S"
            icon={<Icon name="check" />}
            begins="dispositions.answer"
            onPress={done}
          >
            {t('disposition.markDone')}
          </Button>
        )}
        {mayGive.length > 0 && (
          <Button
            variant={done ? 'plain' : 'primary'}
            shortcut="D"
            icon={<Icon name="send" />}
            begins="dispositions.give"
            onPress={give}
          >
            {t('disposition.give')}
          </Button>
        )}
        {report && (
          <Button shortcut="L" icon={<Icon name="draft" />} begins="dispositions.answer" onPress={report}>
            {t('disposition.reportBack')}
          </Button>
        )}
        {followUp && (
          <Button shortcut="F" icon={<Icon name="check" />} begins="letters.followUp" onPress={followUp}>
            {t('disposition.markFollowedUp')}
          </Button>
        )}
      </div>
      {asked === 'give' && <DispositionDialog detail={detail} onClose={close} onDone={onDone} />}
      {asked !== null && asked !== 'give' && (
        <AnswerDialog letterId={letter.id} asked={asked} onClose={close} onDone={onDone} />
      )}
    </Group>
  )
}

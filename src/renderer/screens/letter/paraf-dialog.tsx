import { useState } from 'react'
import type { Letter } from '../../../domain/letter.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { useSession } from '../../session/session-context.tsx'
import { ChangesDialog } from './changes/changes-dialog.tsx'
import { lastSeen } from './changes/letter-versions.ts'
import { NoteDialog } from './note-dialog.tsx'
import styles from './note-dialog.module.css'

export interface DecisionProps {
  letter: Letter
  onClose: () => void
  onDone: () => void
}

/** P, then Enter: the note is there for whoever wants one, and so is what has changed since the last look. */
export const ParafDialog = ({ letter, onClose, onDone }: DecisionProps) => {
  const t = useText()
  const { me } = useSession()
  const [comparing, setComparing] = useState(false)
  const seen = lastSeen(
    letter,
    me.positions.map((position) => position.id),
  )
  const paraf = useOfficeAction('letters.paraf')
  return (
    <>
      <NoteDialog
        begins="letters.paraf"
        id={letter.id}
        title={t('paraf.title')}
        lead={t('paraf.lead', { n: letter.contentVersion })}
        noteLabel={t('common.note')}
        confirm={t('paraf.confirm')}
        done={t('paraf.done')}
        isNoteRequired={false}
        variant="primary"
        // The version that was read: what came meanwhile is refused, not approved unseen.
        action={{
          ...paraf,
          mutate: (typed, then) => paraf.mutate({ ...typed, contentVersion: letter.contentVersion }, then),
        }}
        onClose={onClose}
        onDone={onDone}
      >
        {seen && seen.contentVersion < letter.contentVersion && (
          <div className={styles.since}>
            <span>{t('paraf.since', { n: seen.contentVersion })}</span>
            <Button variant="quiet" onPress={() => setComparing(true)}>
              {t('changes.see')}
            </Button>
          </div>
        )}
      </NoteDialog>
      {comparing && <ChangesDialog letter={letter} onClose={() => setComparing(false)} />}
    </>
  )
}

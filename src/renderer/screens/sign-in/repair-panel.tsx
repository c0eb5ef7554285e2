import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { queryKey } from '../../bridge/query-key.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { SealWorkDialog } from '../settings/backup/seal-work-dialog.tsx'
import { BackupRows } from '../settings/backup/backup-rows.tsx'
import { LookAgain } from './look-again.tsx'
import { RepairChoice } from './repair-choice.tsx'
import styles from './repair.module.css'
import shared from './sign-in-screen.module.css'

/** The store of whoever just gave the password is damaged: what can be done, what each way keeps, and what it may lose. */
export const RepairPanel = ({ onDone }: { onDone: () => void }) => {
  const t = useText()
  const queries = useQueryClient()
  const state = useOfficeQuery('repair.state', {})
  const restore = useOfficeAction('repair.restore')
  const [chosen, setChosen] = useState<{ from: string | null; at: string } | null>(null)
  const [isLooking, setLooking] = useState(false)
  const [isSaving, setSaving] = useState(false)
  if (state.error) return <ErrorPanel error={state.error} />
  if (!state.data) return null
  const { name, backups, readable } = state.data
  const isWorking = isLooking || restore.isPending
  const over = () => {
    void queries.invalidateQueries({ queryKey: queryKey('repair.state', {}) })
    onDone()
  }
  const go = (from: string | null) => {
    setChosen(null)
    restore.mutate({ from }, { onSuccess: over })
  }
  return (
    <section aria-label={t('repair.title', { name })} className={styles.panel}>
      <h2 className={shared.heading}>{t('repair.title', { name })}</h2>
      <p className={shared.lead}>{t('repair.lead')}</p>
      {readable.open > 0 && (
        <p className={styles.found}>
          <Icon name="check" /> {t('repair.readable', { open: readable.open })}
        </p>
      )}
      {!readable.whole && (
        <p className={styles.found} data-bad>
          <Icon name="alert" /> {t('repair.notWhole')}
        </p>
      )}
      {restore.error && <ErrorPanel error={restore.error} />}
      <output>{restore.isPending ? t('repair.working') : ''}</output>
      <RepairChoice
        name={t('repair.fromBackup')}
        help={t(backups.length > 0 ? 'repair.fromBackupHelp' : 'repair.noBackup')}
      >
        {backups.length > 0 && (
          <BackupRows
            backups={backups}
            choose={{
              label: t('repair.restore'),
              isDisabled: isWorking,
              onChoose: (from, at) => setChosen({ from, at }),
            }}
          />
        )}
      </RepairChoice>
      <RepairChoice
        name={t('repair.afresh')}
        help={t('repair.afreshHelp')}
        action={
          <Button
            variant={backups.length > 0 ? 'plain' : 'primary'}
            isDisabled={isWorking}
            onPress={() => setChosen({ from: null, at: '' })}
          >
            {t('repair.afreshGo')}
          </Button>
        }
      />
      <LookAgain isDisabled={restore.isPending} onLooking={setLooking} onWhole={over} />
      <RepairChoice
        name={t('repair.export')}
        help={t('repair.exportHelp')}
        action={
          <Button isDisabled={isWorking} onPress={() => setSaving(true)}>
            {t('backup.export')}
          </Button>
        }
      />
      {isSaving && <SealWorkDialog call="repair.export" onClose={() => setSaving(false)} />}
      {chosen && (
        <Dialog
          title={t('repair.confirmTitle')}
          onClose={() => setChosen(null)}
          width="narrow"
          actions={
            <>
              <Button onPress={() => setChosen(null)}>{t('common.cancel')}</Button>
              <Button variant="primary" onPress={() => go(chosen.from)}>
                {t('repair.go')}
              </Button>
            </>
          }
        >
          <p>{chosen.from === null ? t('repair.confirmAfresh') : t('repair.confirmBackup', { at: chosen.at })}</p>
        </Dialog>
      )}
    </section>
  )
}

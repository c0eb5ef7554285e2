import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { queryKey } from '../../../bridge/query-key.ts'
import { useOfficeAction, useOfficeQuery } from '../../../bridge/use-office.ts'
import { LontarError, type ErrorMessage } from '../../../../protocol/errors/lontar-error.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { BackupCovers } from './backup-covers.tsx'
import { BackupRows } from './backup-rows.tsx'
import { FullCheck } from './full-check.tsx'
import { SealWorkDialog } from './seal-work-dialog.tsx'
import { TakeWorkDialog } from './take-work-dialog.tsx'
import { SettingsSection } from '../settings-section.tsx'
import styles from './backup.module.css'
import page from '../../../parts/page.module.css'

/** Backups of the own store, the full check, and unsent work as a file. */
export const BackupPart = () => {
  const t = useText()
  const queries = useQueryClient()
  const state = useOfficeQuery('backup.state', {})
  const make = useOfficeAction('backup.make')
  const [dialog, setDialog] = useState<'seal' | 'take' | null>(null)
  const refresh = () => void queries.invalidateQueries({ queryKey: queryKey('backup.state', {}) })
  const problem =
    make.error ?? (state.data?.problem ? LontarError.fromMessage(state.data.problem as ErrorMessage) : null)
  return (
    <div className={styles.part}>
      <BackupCovers />
      <SettingsSection title={t('backup.title')} help={t('backup.help', { kept: state.data?.kept ?? 0 })}>
        {problem && <ErrorPanel error={problem} />}
        {state.data?.backups.length === 0 && <p>{t('backup.none')}</p>}
        <BackupRows backups={state.data?.backups ?? []} />
        <div className={page.buttons}>
          <Button isDisabled={make.isPending} onPress={() => make.mutate({}, { onSettled: refresh })}>
            {make.isPending ? t('repair.working') : t('backup.now')}
          </Button>
        </div>
      </SettingsSection>
      <FullCheck isDisabled={make.isPending} />
      <SettingsSection title={t('backup.workTitle')} help={t('backup.workHelp')}>
        <div className={page.buttons}>
          <Button onPress={() => setDialog('seal')}>{t('backup.export')}</Button>
          <Button onPress={() => setDialog('take')}>{t('backup.import')}</Button>
        </div>
      </SettingsSection>
      {dialog === 'seal' && <SealWorkDialog call="backup.export" onClose={() => setDialog(null)} />}
      {dialog === 'take' && <TakeWorkDialog onClose={() => setDialog(null)} />}
    </div>
  )
}

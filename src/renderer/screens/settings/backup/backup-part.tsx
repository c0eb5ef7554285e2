import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { queryKey } from '../../../bridge/query-key.ts'
import { useOfficeAction, useOfficeQuery } from '../../../bridge/use-office.ts'
import { LontarError, type ErrorMessage } from '../../../../protocol/errors/lontar-error.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { BackupRows } from './backup-rows.tsx'
import { SealWorkDialog } from './seal-work-dialog.tsx'
import { TakeWorkDialog } from './take-work-dialog.tsx'
import { SettingsSection } from '../settings-section.tsx'
import shared from '../settings.module.css'

/** Backups of the own store, the full check, and unsent work as a file. */
export const BackupPart = () => {
  const t = useText()
  const queries = useQueryClient()
  const state = useOfficeQuery('backup.state', {})
  const make = useOfficeAction('backup.make')
  const check = useOfficeAction('backup.check')
  const cancel = useOfficeAction('backup.cancelCheck')
  const [dialog, setDialog] = useState<'seal' | 'take' | null>(null)
  const refresh = () => void queries.invalidateQueries({ queryKey: queryKey('backup.state', {}) })
  const problem =
    make.error ?? (state.data?.problem ? LontarError.fromMessage(state.data.problem as ErrorMessage) : null)
  return (
    <div>
      <SettingsSection title={t('backup.title')} help={t('backup.help', { kept: state.data?.kept ?? 0 })}>
        {problem && <ErrorPanel error={problem} />}
        {state.data?.backups.length === 0 && <p>{t('backup.none')}</p>}
        <BackupRows backups={state.data?.backups ?? []} />
        <div className={shared.buttons}>
          <Button
            isDisabled={make.isPending || check.isPending}
            onPress={() => make.mutate({}, { onSettled: refresh })}
          >
            {make.isPending ? t('repair.working') : t('backup.now')}
          </Button>
        </div>
      </SettingsSection>
      <SettingsSection title={t('backup.checkTitle')} help={t('backup.checkHelp')}>
        {check.error && <ErrorPanel error={check.error} />}
        <div className={shared.buttons}>
          <Button isDisabled={check.isPending || make.isPending} onPress={() => check.mutate({})}>
            {t('backup.check')}
          </Button>
          {check.isPending && <Button onPress={() => cancel.mutate({})}>{t('backup.stop')}</Button>}
        </div>
        <output>
          {check.isPending && t('repair.working')}
          {check.data?.faults.length === 0 &&
            t('backup.whole', { letters: check.data.letters, files: check.data.files })}
          {check.data?.faults.map(({ part, count }) => (
            <p key={part}>{t(`backup.fault.${part}`, { count })}</p>
          ))}
        </output>
      </SettingsSection>
      <SettingsSection title={t('backup.workTitle')} help={t('backup.workHelp')}>
        <div className={shared.buttons}>
          <Button onPress={() => setDialog('seal')}>{t('backup.export')}</Button>
          <Button onPress={() => setDialog('take')}>{t('backup.import')}</Button>
        </div>
      </SettingsSection>
      {dialog === 'seal' && <SealWorkDialog call="backup.export" onClose={() => setDialog(null)} />}
      {dialog === 'take' && <TakeWorkDialog onClose={() => setDialog(null)} />}
    </div>
  )
}

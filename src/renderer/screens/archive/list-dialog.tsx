import { useState } from 'react'
import { officeDay } from '../../../domain/office-day.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useNames } from '../../session/use-names.ts'
import { DeedProgress } from './deed-progress.tsx'
import styles from './archive.module.css'

interface ListDialogProps {
  view: 'transfer' | 'destroy'
  unitId: string
  ids: string[]
  onClose: () => void
}

/** The name under which the minutes call a list; what is done with it is said before it is done. */
export const ListDialog = ({ view, unitId, ids, onClose }: ListDialogProps) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const announce = useAnnounce()
  const today = officeDay(new Date(useNow()).toISOString())
  const [name, setName] = useState(() =>
    t(`archive.name.${view}`, { unit: names.abbreviation(unitId), day: format.date(today) }),
  )
  const transfer = useOfficeAction('archive.transfer')
  const propose = useOfficeAction('archive.propose')
  const deed = view === 'transfer' ? transfer : propose
  const failed = deed.data?.failed ?? []
  const make = () =>
    deed.mutate(
      { unitId, ids, list: name.trim() },
      {
        onSuccess: ({ done, failed: not }) => {
          announce(t(`archive.listed.${view}`, { n: done, list: name.trim() }))
          if (not.length === 0) onClose()
        },
      },
    )
  return (
    <Dialog
      title={t(`archive.do.${view}`)}
      onClose={onClose}
      mayClose={!deed.isPending}
      actions={
        <>
          <Button onPress={onClose} isDisabled={deed.isPending}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            begins={view === 'transfer' ? 'archive.transfer' : 'archive.propose'}
            onPress={make}
            isDisabled={deed.isPending || name.trim() === ''}
          >
            {t(`archive.make.${view}`, { n: ids.length })}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <TextField label={t('archive.listName')} value={name} onChange={setName} maxLength={120} />
        <p className={styles.note}>{t(`archive.note.${view}`)}</p>
        {deed.isPending && <DeedProgress total={ids.length} />}
        {deed.error && <ErrorPanel error={deed.error} />}
        {failed[0] && <ErrorPanel error={failed[0].error} />}
      </div>
    </Dialog>
  )
}

import { useState } from 'react'
import { retentionOf } from '../../../domain/classification/retention.ts'
import { officeDay } from '../../../domain/office-day.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { ClassificationBox } from '../../classification/classification-box.tsx'
import { useClassification } from '../../classification/use-classification.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { useNow } from '../../parts/use-now.ts'
import { DeedProgress } from './deed-progress.tsx'
import styles from './archive.module.css'

interface ArchiveDialogProps {
  unitId: string
  ids: string[]
  onClose: () => void
}

/** Puts letters away: one under the code that is shown, several each under its own. */
export const ArchiveDialog = ({ unitId, ids, onClose }: ArchiveDialogProps) => {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const announce = useAnnounce()
  const classification = useClassification()
  const letters = useOfficeQuery('archive.ripe', { unitId, ids })
  const archive = useOfficeAction('archive.archive')
  const rows = letters.data?.rows ?? []
  const unknown = rows.filter((row) => !row.isKnown)
  const isOne = ids.length === 1
  const [typed, setTyped] = useState<string | null>(null)
  const code = typed ?? (isOne ? (rows[0]?.classification ?? '') : '')
  const entry = classification?.finder.byCode(code)
  const needsCode = isOne || unknown.length > 0
  const today = officeDay(new Date(now).toISOString())
  const kept = entry && classification && retentionOf(entry, today, classification.rule)
  const put = () =>
    archive.mutate(
      { unitId, ids, ...(isOne ? { code } : code !== '' && { fallback: code }) },
      {
        onSuccess: ({ done, failed }) => {
          announce(t('archive.done', { n: done }))
          if (failed.length === 0) onClose()
        },
      },
    )
  const failed = archive.data?.failed ?? []
  return (
    <Dialog
      title={t('archive.dialogTitle', { n: ids.length })}
      onClose={onClose}
      mayClose={!archive.isPending}
      actions={
        <>
          <Button onPress={onClose} isDisabled={archive.isPending}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            begins="archive.archive"
            onPress={put}
            isDisabled={archive.isPending || !letters.data || (needsCode && !entry)}
          >
            {t('archive.put')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {isOne && rows[0] && <p className={styles.about}>{rows[0].subject}</p>}
        {!isOne && <p>{t('archive.eachOwn', { n: ids.length - unknown.length })}</p>}
        {!isOne && unknown.length > 0 && <p>{t('archive.unknownCodes', { n: unknown.length })}</p>}
        {needsCode && (
          <ClassificationBox
            label={t('field.klasifikasi')}
            value={code}
            onChange={setTyped}
            error={code !== '' && classification && !entry ? t('archive.codeUnknown') : undefined}
          />
        )}
        {isOne && kept && (
          <dl className={styles.retention}>
            <div>
              <dt>{t('archive.activeUntil')}</dt>
              <dd>{format.date(kept.activeUntil)}</dd>
            </div>
            <div>
              <dt>{t('archive.inactiveUntil')}</dt>
              <dd>{format.date(kept.inactiveUntil)}</dd>
            </div>
            <div>
              <dt>{t('archive.fate')}</dt>
              <dd>{t(`fate.${kept.fate}`)}</dd>
            </div>
          </dl>
        )}
        <p className={styles.note}>{t('archive.putNote')}</p>
        {archive.isPending && <DeedProgress total={ids.length} />}
        {archive.error && <ErrorPanel error={archive.error} />}
        {failed[0] && <ErrorPanel error={failed[0].error} />}
      </div>
    </Dialog>
  )
}

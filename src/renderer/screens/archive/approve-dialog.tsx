import type { ArchiveList } from '../../../protocol/desktop/archive-calls.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { DeedProgress } from './deed-progress.tsx'
import styles from './archive.module.css'

/** The head agrees: what goes and what stays is said in plain words first, for it cannot be taken back. */
export const ApproveDialog = ({
  unitId,
  list,
  onClose,
}: {
  unitId: string
  list: ArchiveList
  onClose: () => void
}) => {
  const t = useText()
  const announce = useAnnounce()
  const approve = useOfficeAction('archive.approve')
  const agree = () =>
    approve.mutate(
      { unitId, list: list.name },
      {
        onSuccess: ({ done, failed }) => {
          announce(t('archive.approvedDone', { n: done, list: list.name }))
          if (failed.length === 0) onClose()
        },
      },
    )
  const failed = approve.data?.failed ?? []
  return (
    <Dialog
      title={t('archive.approveTitle', { list: list.name })}
      onClose={onClose}
      mayClose={!approve.isPending}
      actions={
        <>
          <Button onPress={onClose} isDisabled={approve.isPending}>
            {t('common.cancel')}
          </Button>
          <Button variant="danger" begins="archive.approve" onPress={agree} isDisabled={approve.isPending}>
            {t('archive.approveDo', { n: list.letters - list.approved })}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('archive.goes')}</p>
        <p>{t('archive.stays')}</p>
        <p className={styles.note}>{t('archive.backups')}</p>
        {approve.isPending && <DeedProgress total={list.letters} />}
        {approve.error && <ErrorPanel error={approve.error} />}
        {failed[0] && <ErrorPanel error={failed[0].error} />}
      </div>
    </Dialog>
  )
}

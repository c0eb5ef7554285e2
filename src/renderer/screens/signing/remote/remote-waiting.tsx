import { useState } from 'react'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import review from '../review/review.module.css'
import { RemoteDialog } from './remote-dialog.tsx'
import { SettleDialog } from './settle-dialog.tsx'

/** What was approved for BSrE and waits for its passphrase, and what nobody knows the outcome of. Absent where there is none. */
export const RemoteWaiting = ({ inList = false }: { inList?: boolean }) => {
  const t = useText()
  const { data } = useOfficeQuery('remote.waiting', {})
  const status = useOfficeQuery('sync.status', {})
  // The dialog stays while its letters leave the list one by one.
  const [completing, setCompleting] = useState<string[] | null>(null)
  const [settling, setSettling] = useState<string | null>(null)
  const approved = data?.approved ?? []
  const unknown = data?.unknown ?? []
  const box = `${review.unfinished} ${inList ? review.inList : ''}`
  return (
    <>
      {unknown.length > 0 && settling === null && (
        <section className={box} aria-label={t('remote.unknownTitle', { n: unknown.length })}>
          <div>
            <p>{t('remote.unknownTitle', { n: unknown.length })}</p>
            <p>{t('remote.unknownText')}</p>
          </div>
          <span className={review.buttons}>
            <Button variant="primary" begins="remote.settle" onPress={() => setSettling(unknown[0]?.id ?? null)}>
              {t('remote.settle')}
            </Button>
          </span>
        </section>
      )}
      {approved.length > 0 && !completing && (
        <section className={box} aria-label={t('remote.waitingTitle', { n: approved.length })}>
          <div>
            <p>{t('remote.waitingTitle', { n: approved.length })}</p>
            <p>{t(status.data?.online ? 'remote.waitingOnline' : 'remote.waitingOffline')}</p>
          </div>
          <span className={review.buttons}>
            <Button
              variant="primary"
              begins="remote.complete"
              isDisabled={!status.data?.online}
              onPress={() => setCompleting(approved.slice(0, 100))}
            >
              {t('remote.complete', { n: approved.length })}
            </Button>
          </span>
        </section>
      )}
      {completing && <RemoteDialog ids={completing} onClose={() => setCompleting(null)} />}
      {settling !== null && <SettleDialog id={settling} onClose={() => setSettling(null)} />}
    </>
  )
}

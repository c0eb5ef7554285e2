import { useState } from 'react'
import { useOfficeAction, useOfficeQuery } from '../../../bridge/use-office.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { useNow } from '../../../parts/use-now.ts'
import { SigningDialog } from '../signing-dialog.tsx'
import styles from './review.module.css'

/** What a stop, a crash or a pulled-out token left without a signature: gone on with by one button, the PIN typed anew. */
export const UnfinishedBatch = ({ inList = false }: { inList?: boolean }) => {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const { data } = useOfficeQuery('signing.unfinished', {})
  const putAway = useOfficeAction('signing.putAway')
  // The dialog stays while its letters leave the batch one by one.
  const [going, setGoing] = useState<typeof data>(undefined)
  const batch = data?.batch
  const goingOn = going?.batch
  return (
    <>
      {batch && !goingOn && (
        <section
          className={`${styles.unfinished} ${inList ? styles.inList : ''}`}
          aria-label={t('unfinished.title', { n: batch.left.length })}
        >
          <div>
            <p>{t('unfinished.title', { n: batch.left.length })}</p>
            <p>
              {t('unfinished.text', {
                signed: batch.signed,
                total: batch.total,
                time: format.since(batch.at, now),
                subject: batch.subject,
              })}
            </p>
          </div>
          <span className={styles.buttons}>
            <Button variant="quiet" onPress={() => putAway.mutate({ batch: batch.id })}>
              {t('unfinished.putAway')}
            </Button>
            <Button variant="primary" begins="signing.sign" onPress={() => setGoing(data)}>
              {t('unfinished.continue')}
            </Button>
          </span>
        </section>
      )}
      {goingOn && (
        <SigningDialog
          ids={goingOn.left.map(({ id }) => id)}
          seen={Object.fromEntries(goingOn.left.map(({ id, pdf }) => [id, pdf]))}
          batch={goingOn.id}
          onClose={() => setGoing(undefined)}
        />
      )}
    </>
  )
}

import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { LetterWords } from '../letters-strip.tsx'
import styles from '../signing.module.css'
import { RemoteProgress } from './remote-progress.tsx'
import { SecretForm } from './secret-form.tsx'
import { useRemoteRows } from './use-remote-rows.ts'
import { useRemoteSigning } from './use-remote.ts'

/** Completes approved letters: how the account stands, the passphrase or code once, a result for each letter. Offline the approvals are kept. */
export const RemoteDialog = ({ ids, onClose }: { ids: string[]; onClose: () => void }) => {
  const t = useText()
  const formId = useId()
  const rows = useRemoteRows(ids)
  const status = useOfficeQuery('sync.status', {})
  const isOnline = status.data?.online ?? false
  const account = useOfficeQuery('remote.account', {}, { enabled: isOnline })
  const signing = useRemoteSigning()
  const [left, setLeft] = useState(ids)
  const isReady = isOnline && account.data?.account === 'ready'
  const isEnded = signing.step === 'progress' && !signing.running
  const foot = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isEnded) foot.current?.querySelector<HTMLElement>('button:last-of-type')?.focus()
  }, [isEnded])

  return (
    <Dialog
      title={t('remote.title', { n: ids.length })}
      onClose={onClose}
      mayClose={!signing.running}
      actions={
        <div ref={foot} style={{ display: 'contents' }}>
          {signing.step === 'secret' && (
            <Button onPress={onClose}>{t(isReady ? 'remote.later' : 'common.close')}</Button>
          )}
          {signing.step === 'secret' && isReady && (
            <Button
              type="submit"
              form={formId}
              variant="primary"
              begins="remote.complete"
              isDisabled={left.length === 0}
            >
              {t('remote.sign')}
            </Button>
          )}
          {signing.step === 'progress' && (
            <Button variant="primary" onPress={onClose} isDisabled={signing.running}>
              {t('common.close')}
            </Button>
          )}
        </div>
      }
    >
      {signing.step === 'progress' ? (
        <RemoteProgress rows={rows.filter((row) => left.includes(row.id))} {...signing} />
      ) : (
        <div className={styles.stack}>
          <p className={styles.label}>{t('remote.approved', { n: left.length })}</p>
          <ul className={styles.strip}>
            {rows.map((row) => (
              <li key={row.id} className={styles.letter}>
                <LetterWords row={row} />
              </li>
            ))}
          </ul>
          {status.data && !isOnline && (
            <p className={styles.offline}>
              <Icon name="computer" /> {t('remote.offlineKept')}
            </p>
          )}
          {isOnline && account.isFetching && <output className={styles.help}>{t('remote.asking')}</output>}
          {isOnline && account.error && <ErrorPanel error={account.error} />}
          {isOnline && account.data && account.data.account !== 'ready' && (
            <p className={styles.warning} role="alert">
              <Icon name="alert" /> {t(`remote.account.${account.data.account}`)}
            </p>
          )}
          {isReady && account.data && (
            <SecretForm
              formId={formId}
              codes={account.data.codes}
              count={left.length}
              error={signing.error}
              onSecret={(secret) => {
                setLeft(ids)
                void signing.complete(ids, secret)
              }}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}

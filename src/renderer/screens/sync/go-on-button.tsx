import { useState } from 'react'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import styles from './sync-screen.module.css'

/** This store is older than the server knows it: the person chooses to go on from it, after reading what that keeps and what not. */
export const GoOnButton = () => {
  const t = useText()
  const goOn = useOfficeAction('storeCheck.goOn')
  const [asks, setAsks] = useState(false)
  const close = () => setAsks(false)
  return (
    <>
      <Button variant="primary" onPress={() => setAsks(true)}>
        {t('storeCheck.goOn')}
      </Button>
      {asks && (
        <Dialog
          title={t('storeCheck.goOnTitle')}
          onClose={close}
          width="narrow"
          mayClose={!goOn.isPending}
          actions={
            <>
              <Button onPress={close}>{t('common.cancel')}</Button>
              <Button
                variant="primary"
                isDisabled={goOn.isPending}
                onPress={() => goOn.mutate({}, { onSuccess: close })}
              >
                {t('storeCheck.goOnGo')}
              </Button>
            </>
          }
        >
          {goOn.error && <ErrorPanel error={goOn.error} />}
          <div className={styles.words}>
            <p>{t('storeCheck.goOnKeeps')}</p>
            <p>{t('storeCheck.goOnLoses')}</p>
            <p>{t('storeCheck.goOnOther')}</p>
          </div>
        </Dialog>
      )}
    </>
  )
}

import { useOfficeAction, useOfficeQuery } from '../../../bridge/use-office.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { useNow } from '../../../parts/use-now.ts'
import styles from '../signing.module.css'

/**
 * What became of a request whose answer was lost. First the service is asked; only where that does not tell, and after a while, may the signatory
 * say that nothing was signed.
 */
export const SettleDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const { data } = useOfficeQuery('letters.get', { id })
  const settle = useOfficeAction('remote.settle')
  const asked = data?.letter.remote?.asked
  const outcome = settle.data?.outcome
  const isOpen = outcome === undefined || outcome === 'unknown'
  // The time here stands still for half a minute; the server has the last word.
  const mayDecide = asked !== undefined && Date.parse(asked.mayDecideAt) <= now + 30_000
  return (
    <Dialog
      title={t('remote.settleTitle')}
      onClose={onClose}
      mayClose={!settle.isPending}
      actions={
        <>
          <Button onPress={onClose}>{t('common.close')}</Button>
          {isOpen && (
            <Button
              variant="quiet"
              begins="remote.settle"
              isDisabled={settle.isPending || !mayDecide}
              onPress={() => settle.mutate({ id, decision: 'not_signed' })}
            >
              {t('remote.notSigned')}
            </Button>
          )}
          {isOpen && (
            <Button
              variant="primary"
              begins="remote.settle"
              isDisabled={settle.isPending}
              onPress={() => settle.mutate({ id, decision: 'check' })}
            >
              {t('remote.check')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.subject}>{data?.letter.content.subject}</p>
        {asked && <p>{t('remote.settleText', { time: format.dateTime(asked.at) })}</p>}
        {asked && isOpen && (
          <p className={styles.help}>
            {t(mayDecide ? 'remote.settleDecide' : 'remote.settleWait', { time: format.dateTime(asked.mayDecideAt) })}
          </p>
        )}
        {settle.error && <ErrorPanel error={settle.error} />}
        {outcome && (
          <output>
            <p className={styles.label}>{t(`remote.outcome.${outcome}`)}</p>
          </output>
        )}
      </div>
    </Dialog>
  )
}

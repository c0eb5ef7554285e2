import type { Devices, DriverRow } from '../../../protocol/desktop/device-calls.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import page from '../../parts/page.module.css'
import styles from './devices.module.css'

/** The drivers that were asked, each with what came of it and what to do. */
export const DriverList = ({ devices, onChanged }: { devices: Devices; onChanged: () => void }) => {
  const t = useText()
  const remove = useOfficeAction('devices.removeDriver')
  const announce = useAnnounce()
  const tellError = useTellError()
  const { drivers, notInstalled } = devices
  const onRemove = (path: string) =>
    remove.mutate(
      { path },
      {
        onSuccess: () => {
          announce(t('tokens.removed'))
          onChanged()
        },
        onError: tellError,
      },
    )
  return (
    <section aria-label={t('tokens.drivers')} className={styles.section}>
      <h2 className={page.subtitle}>{t('tokens.drivers')}</h2>
      {drivers.length === 0 && <p className={page.help}>{t('tokens.driversNone')}</p>}
      <ul className={page.rows}>
        {drivers.map((driver) => (
          <Driver key={driver.path} driver={driver} onRemove={() => onRemove(driver.path)} />
        ))}
      </ul>
      {notInstalled.length > 0 && (
        <details className={styles.more}>
          <summary>{t('tokens.notInstalled', { n: notInstalled.length })}</summary>
          <ul>
            {notInstalled.map((words) => (
              <li key={words} className={page.help}>
                {words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const Driver = ({ driver, onRemove }: { driver: DriverRow; onRemove: () => void }) => {
  const t = useText()
  const { path, maker, product, origin, result, detail } = driver
  const works = result === 'ok'
  return (
    <li className={styles.row}>
      <Icon name={works ? 'check' : 'alert'} />
      <div className={styles.words}>
        <span className={styles.subject}>{maker ? `${maker}: ${product}` : t('tokens.unknownMaker')}</span>
        <code className={styles.path}>{path}</code>
        <span className={works ? page.help : styles.wrong}>
          {t(`tokens.driver.${result}`)}
          {detail !== '' && ` (${detail})`}
          {!works && `. ${t(`tokens.todo.${result}`)}`}
        </span>
        <span className={page.help}>{t(`tokens.origin.${origin}`)}</span>
      </div>
      {origin === 'own' && (
        <Button variant="quiet" onPress={onRemove}>
          {t('tokens.remove')}
        </Button>
      )}
    </li>
  )
}

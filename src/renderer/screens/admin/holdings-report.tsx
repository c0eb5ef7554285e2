import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { adminPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { useSession } from '../../session/session-context.tsx'
import type { Admin } from './admin.ts'
import { useFresh } from './use-fresh.ts'
import page from '../../parts/page.module.css'
import styles from './admin.module.css'

/** Whose data was on a device, as a page to print. */
export const HoldingsReport = ({ admin, deviceId }: { admin: Admin; deviceId: string }) => {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const { me } = useSession()
  useFresh('admin.holdings')
  const { data, error } = useOfficeQuery('admin.holdings', { deviceId })
  const back = <Button onPress={() => go(adminPlace('perangkat'))}>{t('report.back')}</Button>
  if (error)
    return (
      <div className={page.page}>
        <ErrorPanel error={error} actions={back} />
      </div>
    )
  if (!data) return null
  const { device, letters, at } = data
  const owner = admin.directory.people.find((p) => p.id === device.personId)
  const rows: [string, string][] = [
    [t('devices.person'), owner?.name ?? device.personId],
    [t('people.nip'), owner?.nip ?? ''],
    [t('devices.name'), device.name],
    [t('devices.state'), t(`devices.state.${device.state}`)],
    [t('devices.seen'), device.seenAt === null ? t('devices.neverSeen') : format.dateTime(device.seenAt)],
  ]
  return (
    <article className={`${page.page} ${styles.report}`}>
      <div className={`${styles.buttons} ${styles.notPrinted}`}>
        {back}
        <Button variant="primary" onPress={() => print()}>
          {t('report.print')}
        </Button>
      </div>
      <h1 className={page.title}>{t('report.title')}</h1>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('report.lead')}</p>
      <p>{t('report.law')}</p>
      <h2 className={styles.subtitle}>{t('report.count', { n: letters.length })}</h2>
      {letters.length > 0 && (
        <table className={styles.table} aria-label={t('report.title')}>
          <thead>
            <tr>
              <th scope="col">{t('report.number')}</th>
              <th scope="col">{t('report.subject')}</th>
              <th scope="col">{t('report.security')}</th>
              <th scope="col">{t('report.updated')}</th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.id}>
                <th scope="row" className={styles.figures}>
                  {letter.number ?? <span className={styles.none}>{t('report.noNumber')}</span>}
                </th>
                <td>{letter.subject === null ? t('report.secret') : letter.subject || t('reading.noSubject')}</td>
                <td>{t(`security.${letter.security}`)}</td>
                <td>{format.dateTime(letter.updatedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.lead}>{t('report.made', { time: format.dateTime(at), name: me.person.name })}</p>
    </article>
  )
}

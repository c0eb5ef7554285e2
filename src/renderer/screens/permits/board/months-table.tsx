import type { Dashboard } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useFormat, useLanguage, useText } from '../../../i18n/text-context.tsx'
import { endsNamed, useShare } from './use-share.ts'
import styles from './dashboard.module.css'

/** The same month by month, where there are several. */
export const MonthsTable = ({ months }: Pick<Dashboard, 'months'>) => {
  const t = useText()
  const format = useFormat()
  const share = useShare()
  const [language] = useLanguage()
  const month = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'short', year: 'numeric' })
  if (months.length < 2) return null
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{t('dash.byMonth')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dash.month')}</th>
            {endsNamed.map((name) => (
              <th key={name} scope="col">
                {t(`dash.${name}`)}
              </th>
            ))}
            <th scope="col">{t('dash.onTime')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((row) => (
            <tr key={row.month}>
              <th scope="row">{month.format(new Date(`${row.month}-15T04:00:00Z`))}</th>
              {endsNamed.map((name) => (
                <td key={name}>{format.number(row[name])}</td>
              ))}
              <td>{share(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import type { Dashboard } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useFormat, useLanguage, useText } from '../../../i18n/text-context.tsx'
import styles from './dashboard.module.css'

const named = ['masuk', 'terbit', 'ditolak', 'kembali', 'ditarik'] as const

/** What came and how it ended, in all and month by month. */
export const CaseNumbers = ({ data: { counts, months } }: { data: Dashboard }) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const month = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'short', year: 'numeric' })
  const share = (row: { tepat: number; lambat: number }) =>
    row.tepat + row.lambat === 0 ? '–' : `${format.number((100 * row.tepat) / (row.tepat + row.lambat))} %`
  return (
    <>
      <ul className={styles.tiles} aria-label={t('dash.counts')}>
        {named.map((name) => (
          <li key={name} className={styles.tile}>
            <span className={styles.number}>{format.number(counts[name])}</span>
            <span>{t(`dash.${name}`)}</span>
          </li>
        ))}
        <li className={styles.tile}>
          <span className={styles.number}>{share(counts)}</span>
          <span>{t('dash.onTime')}</span>
          {counts.lambat > 0 && (
            <span className={styles.late}>{t('dash.lateCases', { n: format.number(counts.lambat) })}</span>
          )}
        </li>
      </ul>
      {months.length > 1 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption>{t('dash.byMonth')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('dash.month')}</th>
                {named.map((name) => (
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
                  {named.map((name) => (
                    <td key={name}>{format.number(row[name])}</td>
                  ))}
                  <td>{share(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { CaseLinks } from './case-links.tsx'
import styles from './dashboard.module.css'

/** What is late, what becomes late tomorrow, and with whom it lies. */
export const PressingBox = () => {
  const t = useText()
  const { data } = useOfficeQuery('permits.pressing', {})
  if (!data) return null
  const { mine, people, late, tomorrow, agencies, expiring, reports } = data
  const nothing = [mine, late, tomorrow, agencies].every(({ length }) => length === 0)
  return (
    <section className={styles.pressing} aria-labelledby="pressing">
      <h2 id="pressing" className={styles.subtitle}>
        {t('dash.pressing')}
      </h2>
      {nothing && <p className={styles.note}>{t('dash.nothing')}</p>}
      <CaseLinks title={t('dash.mineLate')} cards={mine} level={3} />
      <CaseLinks title={t('dash.people')} cards={people} level={3} />
      <CaseLinks title={t('dash.agencies')} cards={agencies} level={3} />
      <CaseLinks title={t('dash.tomorrow')} cards={tomorrow} level={3} />
      <CaseLinks title={t('dash.late')} cards={late} level={3} />
      <CaseLinks title={t('dash.expiring')} cards={expiring} level={3} />
      <CaseLinks title={t('dash.reports')} cards={reports} level={3} />
    </section>
  )
}

import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { CaseLinks } from './case-links.tsx'
import styles from './case-calendar.module.css'

/** What is due on one day, case by case. */
export const DayList = ({ day, title }: { day: string; title: string }) => {
  const t = useText()
  const { data } = useOfficeQuery('permits.day', { day }, { keepPrevious: true })
  return (
    <section className={styles.aside} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {data?.marked.length === 0 && <p className={styles.nothing}>{t('calendar.dayNothing')}</p>}
      {(['tenggat', 'instansi', 'berakhir', 'laporan'] as const).map((mark) => (
        <CaseLinks
          key={mark}
          title={t(`calendar.mark.${mark}`)}
          cards={data?.marked.filter((each) => each.mark === mark) ?? []}
          level={3}
        />
      ))}
    </section>
  )
}

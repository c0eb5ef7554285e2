import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import type { PermitPlace } from '../../../navigation/permit-places.ts'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Select } from '../../../parts/select.tsx'
import { useNames } from '../../../session/use-names.ts'
import { BacklogChart } from './backlog-chart.tsx'
import { CaseNumbers } from './case-numbers.tsx'
import { monthBefore } from './months.ts'
import { MonthsTable } from './months-table.tsx'
import { PressingBox } from './pressing-box.tsx'
import { ReportTool } from './report-tool.tsx'
import { TimesTable } from './times-table.tsx'
import { useBoardQuery } from './use-board-query.ts'
import { useKindNames } from './use-kind-names.ts'
import styles from './dashboard.module.css'

const any = 'semua'

/** How many came and how they ended, how long it took, what lies open, and what presses. */
const Dashboard = ({ place, kinds, units }: { place: PermitPlace; kinds: string[]; units: string[] }) => {
  const t = useText()
  const names = useNames()
  const kindNames = useKindNames()
  const query = useBoardQuery(place)
  const overview = useOfficeQuery('permits.overview', {})
  const today = overview.data?.day ?? null
  const until = today?.slice(0, 7) ?? '2026-01'
  const { kind, unit } = query.filters
  const part = { from: monthBefore(until, query.months - 1), until, ...(kind && { kind }), ...(unit && { unit }) }
  const { data, error } = useOfficeQuery('permits.dashboard', part, { enabled: today !== null, keepPrevious: true })
  const whole = { value: any, label: t('board.any') }
  if (error) return <ErrorPanel error={error} />
  if (!data) return null
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <Select
          label={t('dash.period')}
          value={String(query.months)}
          onChange={(months) => query.change({ months: Number(months) })}
          options={([1, 3, 12] as const).map((n) => ({ value: String(n), label: t(`dash.period.${n}`) }))}
        />
        {kinds.length > 1 && (
          <Select
            label={t('board.kind')}
            value={kind ?? any}
            onChange={(value) => query.narrow({ kind: value === any ? undefined : value })}
            options={[whole, ...kinds.map((value) => ({ value, label: kindNames.kind(value) }))]}
          />
        )}
        {units.length > 1 && (
          <Select
            label={t('board.unit')}
            value={unit ?? any}
            onChange={(value) => query.narrow({ unit: value === any ? undefined : value })}
            options={[whole, ...units.map((value) => ({ value, label: names.unit(value) }))]}
          />
        )}
        <ReportTool until={until} kind={kind} unit={unit} />
      </div>
      <CaseNumbers counts={data.counts} />
      <div className={styles.parts}>
        <div className={styles.wide}>
          <BacklogChart weeks={data.weeks} />
          <MonthsTable months={data.months} />
          <TimesTable times={data.times} />
        </div>
        <PressingBox />
      </div>
      <p className={styles.note}>{t('dash.local')}</p>
    </div>
  )
}

// A lazy component is a module's default.
export default Dashboard

import { useState } from 'react'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Select } from '../../../parts/select.tsx'
import { ExportMenu } from '../../finding/export-menu.tsx'
import { monthBefore } from './months.ts'
import styles from './dashboard.module.css'

/** The monthly report, of the last month unless another is chosen: on paper or as a sheet. */
export const ReportTool = (props: { until: string; kind: string | undefined; unit: string | undefined }) => {
  const { until, kind, unit } = props
  const t = useText()
  const [language] = useLanguage()
  const [chosen, setChosen] = useState<string | null>(null)
  const month = chosen ?? monthBefore(until, 1)
  const name = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'long', year: 'numeric' })
  return (
    <section aria-label={t('dash.report')} className={styles.report}>
      <Select
        label={t('dash.reportMonth')}
        value={month}
        onChange={setChosen}
        options={Array.from({ length: 13 }, (_, n) => monthBefore(until, n)).map((value) => ({
          value,
          label: name.format(new Date(`${value}-15T04:00:00Z`)),
        }))}
      />
      <ExportMenu
        source={{ list: 'permit_report', query: { month, ...(kind && { kind }), ...(unit && { unit }) } }}
        isDisabled={false}
      />
    </section>
  )
}

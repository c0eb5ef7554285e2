import { useMemo } from 'react'
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Dashboard } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import styles from './dashboard.module.css'

const told = 8

/** What lay undecided at the end of each week: a line for the eye, the last numbers beside it for everyone. */
export const BacklogChart = ({ weeks }: { weeks: Dashboard['weeks'] }) => {
  const t = useText()
  const format = useFormat()
  const data = useMemo(
    () => weeks.map((week) => ({ ...week, label: format.shortDay(`${week.monday}T04:00:00Z`) })),
    [weeks, format],
  )
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return (
    <section aria-labelledby="backlog" className={styles.backlog}>
      <h2 id="backlog" className={styles.subtitle}>
        {t('dash.backlog')}
      </h2>
      <div className={styles.chartParts}>
        <figure className={styles.chart} aria-label={t('dash.backlogChart')}>
          <ResponsiveContainer width="100%" height={220}>
            <AreaChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: -16 }}>
              <CartesianGrid vertical={false} stroke="var(--line)" />
              <XAxis dataKey="label" stroke="var(--ink-soft)" tickLine={false} fontSize={12} minTickGap={24} />
              <YAxis allowDecimals={false} stroke="var(--ink-soft)" tickLine={false} axisLine={false} fontSize={12} />
              <Tooltip
                contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', color: 'var(--ink)' }}
              />
              <Area
                dataKey="open"
                name={t('dash.open')}
                stroke="var(--accent)"
                fill="var(--accent-soft)"
                strokeWidth={2}
                isAnimationActive={!still}
                animationDuration={120}
              />
            </AreaChart>
          </ResponsiveContainer>
        </figure>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('dash.week')}</th>
              <th scope="col">{t('dash.opened')}</th>
              <th scope="col">{t('dash.closed')}</th>
              <th scope="col">{t('dash.open')}</th>
            </tr>
          </thead>
          <tbody>
            {data.slice(-told).map((week) => (
              <tr key={week.monday}>
                <th scope="row">{week.label}</th>
                <td>{format.number(week.opened)}</td>
                <td>{format.number(week.closed)}</td>
                <td>{format.number(week.open)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

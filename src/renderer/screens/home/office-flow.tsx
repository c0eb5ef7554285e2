import { useMemo, useState } from 'react'
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Select } from '../../parts/select.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './home-screen.module.css'

const weeksShown = 12
const everywhere = 'semua'

/** How many letters come and go a week, and how long they take: bars for the eye, the numbers beside them for everyone. */
const OfficeFlow = () => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const [unit, setUnit] = useState(everywhere)
  const all = useOfficeQuery('home.flow', { weeks: weeksShown })
  const asked = { weeks: weeksShown, ...(unit !== everywhere && { unitId: unit }) }
  const { data } = useOfficeQuery('home.flow', asked, { keepPrevious: true })
  const weeks = useMemo(
    () => data?.weeks.map((week) => ({ ...week, label: format.shortDay(`${week.monday}T04:00:00Z`) })) ?? [],
    [data, format],
  )
  if (!data || !weeks.some((week) => week.received + week.sent > 0)) return null
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const time = (hours: number | null) => {
    if (hours === null) return '–'
    return hours < data.hoursPerDay
      ? t('home.flow.hours', { n: format.number(hours) })
      : t('home.flow.days', { n: format.number(hours / data.hoursPerDay) })
  }
  return (
    <section aria-labelledby="flow" className={styles.flow}>
      <header className={styles.latestHead}>
        <h2 id="flow" className={styles.subtitle}>
          {t('home.flow')}
        </h2>
        {(all.data?.units.length ?? 0) > 1 && (
          <div className={styles.flowUnit}>
            <Select
              label={t('search.unit')}
              value={unit}
              onChange={setUnit}
              options={[
                { value: everywhere, label: t('search.any') },
                ...all.data!.units.map(({ unitId }) => ({ value: unitId, label: names.unit(unitId) })),
              ]}
            />
          </div>
        )}
      </header>
      <div className={styles.flowParts}>
        <figure className={styles.chart} aria-label={t('home.flow.chart', { n: weeksShown })}>
          <ResponsiveContainer width="100%" height={200}>
            <BarChart data={weeks} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: -20 }}>
              <CartesianGrid vertical={false} stroke="var(--line)" />
              <XAxis dataKey="label" stroke="var(--ink-soft)" tickLine={false} fontSize={12} />
              <YAxis allowDecimals={false} stroke="var(--ink-soft)" tickLine={false} axisLine={false} fontSize={12} />
              <Tooltip
                cursor={{ fill: 'var(--sunken)' }}
                contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', color: 'var(--ink)' }}
              />
              <Legend />
              <Bar
                dataKey="received"
                name={t('home.flow.received')}
                fill="var(--blue)"
                isAnimationActive={!still}
                animationDuration={120}
              />
              <Bar
                dataKey="sent"
                name={t('home.flow.sent')}
                fill="var(--accent)"
                isAnimationActive={!still}
                animationDuration={120}
              />
            </BarChart>
          </ResponsiveContainer>
        </figure>
        <table className={styles.flowTable}>
          <caption>{t('home.flow.weeks')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('home.flow.week')}</th>
              <th scope="col">{t('home.flow.received')}</th>
              <th scope="col">{t('home.flow.sent')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.slice(-6).map((week) => (
              <tr key={week.monday}>
                <th scope="row">{week.label}</th>
                <td>{format.number(week.received)}</td>
                <td>{format.number(week.sent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.units.length > 0 && (
        <table className={styles.flowTable}>
          <caption>{t('home.flow.times')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('search.unit')}</th>
              <th scope="col">{t('home.flow.outLetters')}</th>
              <th scope="col">{t('home.flow.outMedian')}</th>
              <th scope="col">{t('home.flow.p90')}</th>
              <th scope="col">{t('home.flow.inLetters')}</th>
              <th scope="col">{t('home.flow.inMedian')}</th>
              <th scope="col">{t('home.flow.p90')}</th>
            </tr>
          </thead>
          <tbody>
            {data.units.map((each) => (
              <tr key={each.unitId}>
                <th scope="row">{names.unit(each.unitId)}</th>
                <td>{format.number(each.out.letters)}</td>
                <td>{time(each.out.median)}</td>
                <td>{time(each.out.p90)}</td>
                <td>{format.number(each.in.letters)}</td>
                <td>{time(each.in.median)}</td>
                <td>{time(each.in.p90)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

// A lazy component is a module's default.
export default OfficeFlow

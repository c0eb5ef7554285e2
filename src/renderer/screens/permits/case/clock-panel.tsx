import { calendarOf } from '../../../../domain/permits/calendar/working-calendar.ts'
import { readClock, type ClockReading } from '../../../../domain/permits/clock/read-clock.ts'
import { useFormat, useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { useSession } from '../../../session/session-context.tsx'
import type { CaseView } from './case-view.ts'
import styles from './clock.module.css'

/** How many working days it took and may take, in all and by step; every pause with its reason, and what moved the last day. */
export const ClockPanel = ({ view }: { view: CaseView }) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const { directory } = useSession()
  const { letter, kind, desk } = view
  if (!kind) return <p className={styles.soft}>{t('case.clockNoKind')}</p>
  const reading = readClock(letter.permit.events, kind, calendarOf(directory), desk.day)
  const { promised } = letter.permit
  return (
    <div className={styles.clock}>
      <Bar label={t('clock.whole')} used={reading.used} allotted={kind.serviceDays} isWhole />
      <p className={reading.late ? styles.late : styles.state}>
        <Icon name={reading.late ? 'alert' : 'clock'} size={16} /> {stateText(reading, t)}
      </p>
      <dl className={styles.facts}>
        {promised && (
          <>
            <dt>{t('clock.promised')}</dt>
            <dd>{format.date(promised.day)}</dd>
          </>
        )}
        {reading.deadline && reading.deadline !== promised?.day && (
          <>
            <dt>{t('clock.deadline')}</dt>
            <dd>{format.date(reading.deadline)}</dd>
          </>
        )}
        {reading.forecast && reading.state !== 'stopped' && (
          <>
            <dt>{t('clock.forecast')}</dt>
            <dd>{format.date(reading.forecast)}</dd>
          </>
        )}
        {reading.stopped && (
          <>
            <dt>{t('clock.stopped')}</dt>
            <dd>{format.date(reading.stopped)}</dd>
          </>
        )}
      </dl>
      {reading.perStep.length > 0 && (
        <ul className={styles.steps}>
          {reading.perStep.map(({ step, used, allotted, until }) => {
            const known = kind.steps.find(({ id }) => id === step)
            const name = (language === 'en' ? known?.nameEn : known?.name) ?? step
            const isHere = until === null && reading.state !== 'stopped'
            return (
              <li key={step}>
                <Bar label={isHere ? t('clock.here', { step: name }) : name} used={used} allotted={allotted} />
              </li>
            )
          })}
        </ul>
      )}
      {reading.pauses.length > 0 && (
        <ul className={styles.pauses} aria-label={t('clock.pauses')}>
          {reading.pauses.map(({ from, until, reason, workingDays }) => (
            <li key={from}>
              <span className={styles.strong}>
                {until === null
                  ? t('clock.pauseOpen', { from: format.date(from) })
                  : t('clock.pause', { from: format.shortDay(from), until: format.date(until), n: workingDays })}
              </span>
              {reason !== '' && <span className={styles.soft}>{reason}</span>}
            </li>
          ))}
        </ul>
      )}
      {reading.moved.map((holiday) => (
        <p key={holiday.day} className={styles.soft}>
          {t('clock.moved', {
            holiday: language === 'en' ? holiday.nameEn : holiday.name,
            day: format.date(holiday.day),
            announced: format.date(holiday.announced),
          })}
        </p>
      ))}
    </div>
  )
}

const stateText = (reading: ClockReading, t: ReturnType<typeof useText>): string => {
  if (reading.state === 'before') return t('clock.before')
  if (reading.state === 'paused') return t('clock.paused')
  if (reading.state === 'stopped') {
    return t(reading.late ? 'clock.doneLate' : 'clock.done', { n: Math.abs(reading.left ?? 0) })
  }
  return t(reading.late ? 'clock.late' : 'clock.left', { n: Math.abs(reading.left ?? 0) })
}

/** So many of so many working days: the number says it, the bar only shows it. */
const Bar = (props: { label: string; used: number; allotted: number; isWhole?: boolean }) => {
  const t = useText()
  const { label, used, allotted, isWhole = false } = props
  const isOver = used > allotted
  const share = allotted === 0 ? (used > 0 ? 100 : 0) : Math.min(100, (used / allotted) * 100)
  return (
    <div className={isWhole ? styles.whole : styles.part}>
      <span className={styles.barWords}>
        <span className={styles.barName}>{label}</span>
        <span className={isOver ? styles.over : styles.numbers}>
          {t(isOver ? 'clock.over' : 'clock.used', { used, allotted })}
        </span>
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={isOver ? styles.fillOver : styles.fill} style={{ width: `${share}%` }} />
      </span>
    </div>
  )
}

import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import type { Holiday } from '../../../domain/permits/calendar/calendar.ts'
import { csvOfHolidays, readHolidays, type ReadHolidays } from '../../../domain/permits/calendar/read-holidays.ts'
import { recurringHolidays } from '../../../domain/permits/calendar/recurring-holidays.ts'
import { shippedHolidays } from '../../../domain/permits/calendar/shipped/shipped-holidays.ts'
import { calendarOf, holidaysOf } from '../../../domain/permits/calendar/working-calendar.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Select } from '../../parts/select.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { saveBytes } from '../../parts/save-file.ts'
import type { Admin } from './admin.ts'
import { ConfirmChange } from './confirm-change.tsx'
import { HolidayDialog } from './holiday-dialog.tsx'
import { HolidayRow } from './holiday-row.tsx'
import { HolidaysImport } from './holidays-import.tsx'
import { walkRows } from './walk-rows.ts'
import styles from './admin.module.css'

type Open =
  | { dialog: 'holiday'; holiday: Holiday | null }
  | { dialog: 'import'; name: string; read: ReadHolidays }
  | { dialog: 'confirm'; change: DirectoryChange; title: string; text: string }

/** The days of a year on which the province does not work: what the clock of every permit counts by. */
export const HolidaysTab = ({ admin }: { admin: Admin }) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const [year, setYear] = useState(Number(admin.day.slice(0, 4)))
  const [open, setOpen] = useState<Open | null>(null)
  const { directory, day: today } = admin
  const mayChange = admin.base !== null && admin.authority.province
  const add = () => mayChange && setOpen({ dialog: 'holiday', holiday: null })
  useShortcuts({ n: add }, { begins: 'admin.change' })

  const isOfYear = ({ day }: Holiday) => day.startsWith(`${year}-`)
  const holidays = holidaysOf(directory).filter(isOfYear)
  const isOwn = directory.holidays?.some(isOfYear) ?? false
  const isShipped = shippedHolidays.some(isOfYear)
  const working = calendarOf(directory).workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)
  const nameOf = (holiday: Holiday) => (language === 'id' ? holiday.name : holiday.nameEn)
  const close = () => setOpen(null)
  const set = (list: Holiday[]): DirectoryChange => ({ kind: 'holidays.set', year, holidays: list })

  const askToRemove = (holiday: Holiday) => {
    const text = t('holidays.removeText', { day: format.date(holiday.day) })
    setOpen({
      dialog: 'confirm',
      change: set(holidays.filter((each) => each !== holiday)),
      title: t('holidays.remove', { name: nameOf(holiday) }),
      text: holidays.length > 1 ? text : `${text} ${t('holidays.removeLast', { year })}`,
    })
  }
  const missing = recurringHolidays(year, today).filter(({ day }) => !holidays.some((each) => each.day === day))
  const askToFillIn = () => {
    const names = missing.map((each) => `${nameOf(each)} (${format.shortDay(each.day)})`).join(', ')
    setOpen({
      dialog: 'confirm',
      change: set([...holidays, ...missing]),
      title: t('holidays.recurring'),
      text: t('holidays.recurringText', { n: missing.length, names }),
    })
  }
  const askToReset = () =>
    setOpen({
      dialog: 'confirm',
      change: set([]),
      title: t(isShipped ? 'holidays.reset' : 'holidays.drop'),
      text: t(isShipped ? 'holidays.resetText' : 'holidays.dropText', { year }),
    })
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = readHolidays(new Uint8Array(await file.slice(0, mostBytes).arrayBuffer()), today)
    if (read.year !== null && read.problems.length === 0) setYear(read.year)
    setOpen({ dialog: 'import', name: file.name, read })
  }
  const save = () => saveBytes(`hari-libur-${year}.csv`, base64Of(csvOfHolidays(holidays)), 'text/csv')

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys of what stands within
    <div className={styles.tab} onKeyDown={walkRows}>
      <p className={styles.lead}>{t('holidays.lead')}</p>
      <div className={styles.tools}>
        <Select
          label={t('holidays.year')}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
          options={yearsFor(admin).map((each) => ({ value: String(each), label: String(each) }))}
        />
        <span className={styles.space} />
        {holidays.length > 0 && (
          <Button icon={<Icon name="save" size={16} />} onPress={save}>
            {t('holidays.csv')}
          </Button>
        )}
        {mayChange && (
          <>
            <FileTrigger acceptedFileTypes={['.csv', '.txt']} onSelect={(list) => void take(list?.[0])}>
              <Button begins="admin.change">{t('holidays.import')}</Button>
            </FileTrigger>
            {missing.length > 0 && (
              <Button begins="admin.change" onPress={askToFillIn}>
                {t('holidays.recurring')}
              </Button>
            )}
            {isOwn && (
              <Button begins="admin.change" onPress={askToReset}>
                {t(isShipped ? 'holidays.reset' : 'holidays.drop')}
              </Button>
            )}
            <Button
              variant="primary"
              shortcut="N"
              begins="admin.change"
              icon={<Icon name="plus" size={16} />}
              onPress={() => setOpen({ dialog: 'holiday', holiday: null })}
            >
              {t('holidays.add')}
            </Button>
          </>
        )}
      </div>
      {holidays.length === 0 ? (
        <EmptyState icon="clock" title={t('holidays.unknown', { year })} text={t('holidays.unknownText')} />
      ) : (
        <>
          <p>
            {t(isOwn ? 'holidays.own' : 'holidays.shipped')}{' '}
            {t('holidays.count', { off: holidays.filter(takesADay).length, working })}
          </p>
          <table className={styles.table} aria-label={t('holidays.table', { year })}>
            <thead>
              <tr>
                <th scope="col">{t('holidays.day')}</th>
                <th scope="col">{t('holidays.name')}</th>
                <th scope="col">{t('holidays.type')}</th>
                <th scope="col">{t('holidays.announced')}</th>
                {mayChange && (
                  <th scope="col">
                    <span className="only-for-screen-readers">{t('holidays.tools')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {holidays.map((holiday) => (
                <HolidayRow
                  key={holiday.day}
                  holiday={holiday}
                  name={nameOf(holiday)}
                  takesADay={takesADay(holiday)}
                  onOpen={mayChange ? () => setOpen({ dialog: 'holiday', holiday }) : null}
                  onRemove={() => askToRemove(holiday)}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      {open?.dialog === 'holiday' && (
        <HolidayDialog admin={admin} year={year} holidays={holidays} holiday={open.holiday} onClose={close} />
      )}
      {open?.dialog === 'import' && <HolidaysImport admin={admin} name={open.name} read={open.read} onClose={close} />}
      {open?.dialog === 'confirm' && (
        <ConfirmChange admin={admin} change={open.change} title={open.title} text={open.text} onClose={close} />
      )}
    </div>
  )
}

/** A byte beyond the limit is enough to see that a file is too large. */
const mostBytes = 256 * 1024 + 1

const takesADay = ({ day }: Holiday): boolean => ![0, 6].includes(new Date(day).getUTCDay())

/** Those that are known, and the next ones to be entered. */
const yearsFor = ({ directory, day }: Admin): number[] => {
  const known = holidaysOf(directory).map((holiday) => Number(holiday.day.slice(0, 4)))
  const now = Number(day.slice(0, 4))
  return [...new Set([...known, now, now + 1, now + 2])].toSorted((a, b) => a - b)
}

const base64Of = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

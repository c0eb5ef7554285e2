import { useState } from 'react'
import { officeDay } from '../../../domain/office-day.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { books, registerPlace, type RegisterPlace } from '../../navigation/finding-places.ts'
import { formatPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Select } from '../../parts/select.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useNames } from '../../session/use-names.ts'
import { BesideLetter } from '../finding/beside-letter.tsx'
import { ExportMenu } from '../finding/export-menu.tsx'
import { RowList } from '../finding/row-list.tsx'
import archive from '../archive/archive.module.css'
import { RegisterHead, RegisterRow } from './register-row.tsx'
import { useBook } from './use-book.ts'
import styles from './register.module.css'

const yearsBack = 5

/** Buku agenda: every number that an agency gave, and every letter that came in, line by line and without a gap. */
export const RegisterScreen = ({ place }: { place: RegisterPlace }) => {
  const t = useText()
  const go = useGo()
  const names = useNames()
  const thisYear = Number(officeDay(new Date(useNow()).toISOString()).slice(0, 4))
  const mine = useOfficeQuery('registers.mine', {})
  const units = mine.data?.unitIds ?? []
  const unitId = place.unit ?? units[0] ?? null
  const year = place.year ?? thisYear
  const found = useBook(unitId, place.book, year)
  const rows = found.lines.map((line) => ({ ...line, id: String(line.sequence) }))
  const current = rows.find(({ sequence }) => sequence === place.line)
  const [jump, setJump] = useState('')
  const show = (line: number | null) => go({ ...place, line }, { replace: place.line !== null })
  const wanted = rows.find(({ sequence }) => String(sequence) === jump.trim())

  return (
    <BesideLetter
      name="agenda"
      title={t('nav.agenda')}
      letter={current?.letterId ?? null}
      width={560}
      wide
      onClose={() => show(null)}
      empty={{ icon: 'book', title: t('list.pick'), text: t('list.pickText') }}
    >
      <header className={archive.head}>
        <h1 className={archive.title}>{t('nav.agenda')}</h1>
        <nav aria-label={t('register.books')} className={archive.tabs}>
          {books.map((book) => (
            <a
              key={book}
              href={formatPlace(registerPlace(book, { unit: place.unit, year: place.year }))}
              aria-current={book === place.book ? 'page' : undefined}
            >
              {t(`register.book.${book}`)}
            </a>
          ))}
        </nav>
      </header>
      {mine.data && units.length === 0 && (
        <EmptyState icon="book" title={t('register.closedTitle')} text={t('register.closedText')} />
      )}
      {unitId !== null && (
        <div className={archive.rows}>
          <div className={archive.tools}>
            {units.length > 1 && (
              <Select
                label={t('search.unit')}
                value={unitId}
                onChange={(unit) => go({ ...place, unit, line: null })}
                options={units.map((value) => ({ value, label: names.unit(value) }))}
              />
            )}
            <Select
              label={t('archive.year')}
              value={String(year)}
              onChange={(next) => go({ ...place, year: Number(next), line: null })}
              options={Array.from({ length: yearsBack }, (_, back) => String(thisYear - back)).map((value) => ({
                value,
                label: value,
              }))}
            />
            <form
              className={styles.jump}
              onSubmit={(event) => {
                event.preventDefault()
                if (wanted) show(wanted.sequence)
              }}
            >
              <TextField
                label={t('register.jump')}
                value={jump}
                onChange={setJump}
                inputMode="numeric"
                maxLength={9}
                error={jump.trim() !== '' && !wanted && rows.length > 0 ? t('register.noLine') : undefined}
              />
            </form>
            <p className={archive.found} aria-live="polite">
              {t(`register.count.${found.from}`, { n: rows.length, year: String(year), unit: names.unit(unitId) })}
            </p>
            <ExportMenu
              source={{ list: 'register', query: { unitId, book: place.book, year: String(year) } }}
              isDisabled={rows.length === 0}
            />
          </div>
          {found.error && <ErrorPanel error={found.error} tone="calm" announce="quiet" />}
          {!found.isLoading && rows.length === 0 && (
            <EmptyState
              icon="book"
              title={t('register.emptyTitle', { year: String(year) })}
              text={t(`register.emptyText.${place.book}`)}
            />
          )}
          {rows.length > 0 && (
            <>
              <RegisterHead book={place.book} />
              <RowList
                label={t(`register.book.${place.book}`)}
                rows={rows}
                rowHeight={40}
                current={place.line === null ? null : String(place.line)}
                onShow={(row) => show(row.sequence)}
                onEnter={(row) => show(row.sequence)}
              >
                {(row) => <RegisterRow line={row} />}
              </RowList>
            </>
          )}
        </div>
      )}
    </BesideLetter>
  )
}

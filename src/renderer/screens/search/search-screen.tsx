import { useLayoutEffect, useRef } from 'react'
import { Button as AriaButton, Input, SearchField } from 'react-aria-components'
import type { FoundRow } from '../../../protocol/desktop/list-calls.ts'
import { useText } from '../../i18n/text-context.tsx'
import { searchPlace, type SearchPlace } from '../../navigation/finding-places.ts'
import { formatPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { BesideLetter } from '../finding/beside-letter.tsx'
import { ExportMenu } from '../finding/export-menu.tsx'
import { RowList } from '../finding/row-list.tsx'
import head from '../box/list-head.module.css'
import { FilterBar } from './filter-bar.tsx'
import { FoundLine } from './found-line.tsx'
import { NothingFound } from './nothing-found.tsx'
import { SavedSearches } from './saved-searches.tsx'
import { useFound } from './use-found.ts'
import styles from './search.module.css'

/** Every letter on this computer, found as one types: by number, subject, names, words and attachments. */
export const SearchScreen = ({ place }: { place: SearchPlace }) => {
  const t = useText()
  const go = useGo()
  const { text, filters, letter } = place
  const input = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const found = useFound(text, filters)
  const { rows } = found
  const ask = (change: Partial<SearchPlace>) => go({ ...place, ...change }, { replace: true })
  const show = (row: FoundRow) => go({ ...place, letter: row.id }, { replace: letter !== null })
  const focusInput = () => {
    input.current?.focus()
    input.current?.select()
  }
  const step = (by: 1 | -1) => {
    const row = rows[rows.findIndex(({ id }) => id === letter) + by]
    if (row) show(row)
  }
  useShortcuts({ 'Ctrl+f': focusInput, '/': focusInput, j: () => step(1), k: () => step(-1) })
  useLayoutEffect(() => input.current?.focus(), [])
  const toList = () => results.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()

  return (
    <BesideLetter
      name="cari"
      title={t('nav.cari')}
      letter={letter}
      wide
      pane={pane}
      onClose={() => ask({ letter: null })}
      empty={{ icon: 'search', title: t('list.pick'), text: t('list.pickText') }}
    >
      <header className={styles.head}>
        <div className={styles.top}>
          <h1 className={styles.title}>{t('nav.cari')}</h1>
          <SearchField
            aria-label={t('search.input')}
            value={text}
            onChange={(typed) => ask({ text: typed, letter: null })}
            maxLength={200}
            className={`${head.search} ${styles.field}`}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
              event.preventDefault()
              toList()
              if (event.key === 'Enter' && rows[0]) show(rows[0])
            }}
          >
            <Icon name="search" size={16} />
            <Input ref={input} placeholder={t('search.placeholder')} className={head.input ?? ''} />
            {text !== '' && (
              <AriaButton className={head.clear ?? ''} aria-label={t('list.clearSearch')}>
                <Icon name="close" size={14} />
              </AriaButton>
            )}
          </SearchField>
          <a href={formatPlace({ screen: 'verifikasi' })} className={styles.aside}>
            {t('nav.verifikasi')}
          </a>
        </div>
        <FilterBar filters={filters} onChange={(next) => ask({ filters: next, letter: null })} />
      </header>
      <div className={styles.body}>
        <SavedSearches place={place} onOpen={(saved) => go(searchPlace(saved.text, saved.filters))} />
        <div className={styles.results} ref={results}>
          <div className={styles.line}>
            <p className={styles.count} aria-live="polite">
              {rows.length > 0 && t(found.more ? 'search.countMore' : 'search.count', { n: rows.length })}
            </p>
            <ExportMenu source={{ list: 'search', query: { text, filters } }} isDisabled={rows.length === 0} />
          </div>
          {found.error && <ErrorPanel error={found.error} />}
          {!found.isLoading && !found.error && rows.length === 0 && (
            <NothingFound place={place} onAsk={(next) => go(next, { replace: true })} />
          )}
          {rows.length > 0 && (
            <RowList
              label={t('search.results')}
              rows={rows}
              rowHeight={text.trim() === '' ? 42 : 60}
              current={letter}
              onShow={show}
              onEnter={(row) => (row.id === letter ? pane.current?.focus() : show(row))}
              onNeed={found.need}
            >
              {(row) => <FoundLine row={row} typed={text} />}
            </RowList>
          )}
        </div>
      </div>
    </BesideLetter>
  )
}

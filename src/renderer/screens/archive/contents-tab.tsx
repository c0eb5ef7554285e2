import { useMemo, useRef, useState } from 'react'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { ClassificationTree } from '../../classification/classification-tree.tsx'
import { useClassification } from '../../classification/use-classification.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import type { ArchivePlace } from '../../navigation/finding-places.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Select } from '../../parts/select.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { ExportMenu } from '../finding/export-menu.tsx'
import { RowList } from '../finding/row-list.tsx'
import { ArchiveLine } from './archive-line.tsx'
import { lettersUnder, type ArchiveUnit } from './archive-unit.ts'
import styles from './archive.module.css'

const most = 5000

/** What is kept, by code and year: the tree on the left says how much stands where. */
export const ContentsTab = ({ unit, place }: { unit: ArchiveUnit; place: ArchivePlace }) => {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const classification = useClassification()
  const [typed, setTyped] = useState('')
  const { code, year, letter } = place
  const [looked, setLooked] = useState(code ?? '')
  const list = useRef<HTMLDivElement>(null)
  const under = useMemo(() => lettersUnder(unit.codes), [unit.codes])
  const query = { unitId: unit.unitId, view: 'all' as const, ...(code && { code }), ...(year && { year }) }
  const { data, error } = useOfficeQuery('archive.rows', { ...query, limit: most }, { keepPrevious: true })
  const pick = (next: string | null) => go({ ...place, code: next, letter: null }, { replace: true })
  return (
    <div className={styles.contents}>
      {letter === null && classification && (
        <section className={styles.tree} aria-label={t('classification.tree')}>
          <TextField
            label={t('classification.find')}
            labelHidden
            placeholder={t('classification.find')}
            value={typed}
            onChange={setTyped}
            maxLength={200}
          />
          <ClassificationTree
            classification={classification}
            typed={typed}
            current={looked}
            onMove={(next) => {
              setLooked(next)
              pick(next)
            }}
            onPick={(next) => {
              pick(next)
              list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
            }}
            aside={(each) => (under(each) > 0 ? format.number(under(each)) : '')}
          />
        </section>
      )}
      <div className={styles.rows} ref={list}>
        <div className={styles.tools}>
          <Select
            label={t('archive.year')}
            value={year === null ? 'all' : String(year)}
            onChange={(next) => go({ ...place, year: next === 'all' ? null : Number(next) }, { replace: true })}
            options={[
              { value: 'all', label: t('archive.allYears') },
              ...unit.years.map((each) => ({
                value: String(each.year),
                label: `${each.year} (${format.number(each.letters)})`,
              })),
            ]}
          />
          <p className={styles.found} aria-live="polite">
            {code
              ? t('archive.underCode', {
                  n: data?.total ?? 0,
                  code,
                  words: classification?.finder.byCode(code)?.words ?? '',
                })
              : t('archive.inAll', { n: data?.total ?? 0 })}
            {code && (
              <Button variant="quiet" onPress={() => pick(null)}>
                {t('archive.allCodes')}
              </Button>
            )}
          </p>
          <ExportMenu source={{ list: 'archive', query }} isDisabled={!data || data.total === 0} />
        </div>
        {error && <ErrorPanel error={error} />}
        {data && data.rows.length === 0 && (
          <EmptyState
            icon="archive"
            title={t(unit.codes.length === 0 ? 'archive.emptyTitle' : 'archive.noneTitle')}
            text={t(unit.codes.length === 0 ? 'archive.emptyText' : 'archive.noneText')}
          />
        )}
        {data && data.rows.length > 0 && (
          <RowList
            label={t('archive.tab.isi')}
            rows={data.rows}
            rowHeight={40}
            current={letter}
            onShow={(row) => go({ ...place, letter: row.id }, { replace: letter !== null })}
            onEnter={(row) => go({ ...place, letter: row.id }, { replace: true })}
          >
            {(row) => <ArchiveLine row={row} />}
          </RowList>
        )}
        {data && data.total > most && <p className={styles.cut}>{t('archive.cut', { n: most })}</p>}
      </div>
    </div>
  )
}

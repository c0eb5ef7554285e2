import { useDeferredValue, useState } from 'react'
import { caseStates } from '../../../../domain/permits/case/permit-case.ts'
import { caseSorts } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { casePlace, type PermitPlace } from '../../../navigation/permit-places.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Select } from '../../../parts/select.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { ExportMenu } from '../../finding/export-menu.tsx'
import { RowList } from '../../finding/row-list.tsx'
import { BoardFilters } from './board-filters.tsx'
import { CaseLine, CaseLineHead } from './case-line.tsx'
import { useBoardQuery } from './use-board-query.ts'
import { useCasePages } from './use-case-pages.ts'
import styles from './board.module.css'

const any = 'semua'

/** All cases in dense rows, found as one types, narrowed and sorted; what is set stands in the address. */
export const CaseList = ({ place, kinds, units }: { place: PermitPlace; kinds: string[]; units: string[] }) => {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const query = useBoardQuery(place)
  const { filters, sort, narrow } = query
  const [current, setCurrent] = useState<string | null>(null)
  const asked = useDeferredValue(filters)
  const pages = useCasePages('permits.list', { filters: asked, sort })
  const count = useOfficeQuery('permits.count', { filters: asked }, { keepPrevious: true })
  const open = ({ id }: { id: string }) => go(casePlace(id))
  const n = format.number(count.data?.cases ?? 0)
  return (
    <div className={styles.page}>
      <BoardFilters query={query} kinds={kinds} units={units}>
        <div className={styles.search}>
          <TextField
            label={t('cases.search')}
            value={filters.text ?? ''}
            onChange={(text) => narrow({ text: text || undefined })}
            maxLength={200}
          />
        </div>
        <Select
          label={t('cases.state')}
          value={filters.state ?? any}
          onChange={(state) => narrow({ state: caseStates.find((name) => name === state) })}
          options={[
            { value: any, label: t('board.any') },
            ...caseStates.map((value) => ({ value, label: t(`cases.state.${value}`) })),
          ]}
        />
        <Select
          label={t('cases.sort')}
          value={sort}
          onChange={(next) => query.change({ sort: next })}
          options={caseSorts.map((value) => ({ value, label: t(`cases.sort.${value}`) }))}
        />
      </BoardFilters>
      <div className={styles.found}>
        <p aria-live="polite">
          {count.data && (count.data.more ? t('cases.foundMore', { n }) : t('cases.found', { n: count.data.cases }))}
        </p>
        <ExportMenu source={{ list: 'permits', query: { filters, sort } }} isDisabled={pages.cards.length === 0} />
      </div>
      {pages.error && <ErrorPanel error={pages.error} />}
      {!pages.isLoading && pages.cards.length === 0 && !pages.error && (
        <EmptyState icon="search" title={t('board.narrowTitle')} text={t('board.narrowText')} />
      )}
      {pages.cards.length > 0 && (
        <div className={styles.rows}>
          <CaseLineHead />
          <RowList
            label={t('permits.tab.daftar')}
            rows={pages.cards}
            rowHeight={36}
            current={current}
            onShow={({ id }) => setCurrent(id)}
            onPick={open}
            onEnter={open}
            onNeed={pages.need}
          >
            {(card) => <CaseLine card={card} />}
          </RowList>
        </div>
      )}
    </div>
  )
}

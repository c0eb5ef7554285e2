import type { ReactNode } from 'react'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { Select } from '../../../parts/select.tsx'
import { useNames } from '../../../session/use-names.ts'
import type { BoardQueryInHand } from './use-board-query.ts'
import { useKindNames } from './use-kind-names.ts'
import styles from './board.module.css'

const any = 'semua'

export interface BoardFiltersProps {
  query: BoardQueryInHand
  kinds: readonly string[]
  units: readonly string[]
  children?: ReactNode
}

/** Kind, agency, whose, how urgent: those alone from which there is something to choose. */
export const BoardFilters = ({ query, kinds, units, children }: BoardFiltersProps) => {
  const t = useText()
  const names = useNames()
  const kindNames = useKindNames()
  const { filters, narrow } = query
  const whole = { value: any, label: t('board.any') }
  const chosen = <V extends string>(value: V) => (value === any ? undefined : value)
  const isNarrowed = Object.values(filters).some((value) => value !== undefined && value !== '')
  return (
    <section aria-label={t('board.filters')} className={styles.tools}>
      {children}
      {kinds.length > 1 && (
        <Select
          label={t('board.kind')}
          value={filters.kind ?? any}
          onChange={(kind) => narrow({ kind: chosen(kind) })}
          options={[whole, ...kinds.map((value) => ({ value, label: kindNames.kind(value) }))]}
        />
      )}
      {units.length > 1 && (
        <Select
          label={t('board.unit')}
          value={filters.unit ?? any}
          onChange={(unit) => narrow({ unit: chosen(unit) })}
          options={[whole, ...units.map((value) => ({ value, label: names.unit(value) }))]}
        />
      )}
      <Select
        label={t('board.whose')}
        value={filters.mine ? 'mine' : any}
        onChange={(whose) => narrow({ mine: whose === 'mine' ? true : undefined })}
        options={[whole, { value: 'mine', label: t('board.mine') }]}
      />
      <Select
        label={t('board.urgency')}
        value={filters.urgency ?? any}
        onChange={(urgency) =>
          narrow({ urgency: urgency === 'mendekati' || urgency === 'terlambat' ? urgency : undefined })
        }
        options={[
          whole,
          ...(['mendekati', 'terlambat'] as const).map((value) => ({ value, label: t(`board.urgency.${value}`) })),
        ]}
      />
      {isNarrowed && (
        <Button variant="plain" onPress={() => query.change({ filters: {} })}>
          {t('board.clear')}
        </Button>
      )}
    </section>
  )
}

import { Group } from 'react-aria-components'
import { kindsOf } from '../../../domain/kinds/kinds-of.ts'
import { letterStates, securityLevels } from '../../../domain/letter.ts'
import { officeDay } from '../../../domain/office-day.ts'
import type { SearchFilters } from '../../../protocol/desktop/list-calls.ts'
import { ClassificationBox } from '../../classification/classification-box.tsx'
import { useFormat, useLanguage, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { SearchSelect } from '../../parts/search-select.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useSession } from '../../session/session-context.tsx'
import { useNames } from '../../session/use-names.ts'
import { DayFields } from './day-fields.tsx'
import { ChoiceChip, FieldChip } from './filter-chip.tsx'
import styles from './search.module.css'

interface FilterBarProps {
  filters: SearchFilters
  onChange: (filters: SearchFilters) => void
}

/** What a search is narrowed to, each a chip that says so. */
export const FilterBar = ({ filters, onChange }: FilterBarProps) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const { directory } = useSession()
  const names = useNames()
  const today = officeDay(new Date(useNow()).toISOString())
  const set = (change: Partial<SearchFilters>) => onChange(withoutEmpty({ ...filters, ...change }))
  const { from, until, year, unit, classification, waitingFor } = filters
  const period = [
    from && t('search.from', { day: format.date(from) }),
    until && t('search.until', { day: format.date(until) }),
  ]
  const when = year === undefined ? period.filter(Boolean).join(' ') : String(year)
  return (
    <Group className={styles.chips ?? ''} aria-label={t('search.filters')}>
      <ChoiceChip
        label={t('search.side')}
        value={filters.side}
        options={(['masuk', 'keluar'] as const).map((value) => ({ value, label: t(`search.side.${value}`) }))}
        onChange={(side) => set({ side })}
      />
      <ChoiceChip
        label={t('search.kind')}
        value={filters.kind}
        options={kindsOf(directory).map(({ id, name, nameEn }) => ({
          value: id,
          label: language === 'id' ? name : nameEn,
        }))}
        onChange={(kind) => set({ kind })}
      />
      <FieldChip
        label={t('search.unit')}
        value={unit && names.abbreviation(unit)}
        onClear={() => set({ unit: undefined })}
      >
        {(close) => (
          <SearchSelect
            label={t('search.unit')}
            value={unit ?? null}
            onChange={(next) => {
              set({ unit: next ?? undefined })
              if (next !== null) close()
            }}
            options={directory.units.map(({ id, name, abbreviation }) => ({
              value: id,
              label: name,
              description: abbreviation,
            }))}
            takesFocus
          />
        )}
      </FieldChip>
      <FieldChip
        label={t('search.date')}
        value={when || undefined}
        onClear={() => set({ from: undefined, until: undefined, year: undefined })}
      >
        {(close) => <DayFields filters={filters} today={today} onChange={set} onDone={close} />}
      </FieldChip>
      <FieldChip
        label={t('field.klasifikasi')}
        value={classification}
        onClear={() => set({ classification: undefined })}
      >
        {() => (
          <ClassificationBox
            label={t('field.klasifikasi')}
            value={classification ?? ''}
            onChange={(code) => set({ classification: code === '' ? undefined : code })}
          />
        )}
      </FieldChip>
      <ChoiceChip
        label={t('search.state')}
        value={filters.state}
        options={letterStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(state) => set({ state })}
      />
      <FieldChip
        label={t('search.waitingFor')}
        value={waitingFor && (waitingFor === 'me' ? t('search.me') : names.position(waitingFor))}
        onClear={() => set({ waitingFor: undefined })}
      >
        {(close) => (
          <SearchSelect
            label={t('search.waitingFor')}
            value={waitingFor ?? null}
            onChange={(next) => {
              set({ waitingFor: next ?? undefined })
              if (next !== null) close()
            }}
            options={[
              { value: 'me', label: t('search.me'), description: '' },
              ...directory.positions.map(({ id, title, unitId }) => ({
                value: id,
                label: title,
                description: names.abbreviation(unitId),
              })),
            ]}
            takesFocus
          />
        )}
      </FieldChip>
      <ChoiceChip
        label={t('search.security')}
        value={filters.security}
        options={securityLevels.map((value) => ({ value, label: t(`security.${value}`) }))}
        onChange={(security) => set({ security })}
      />
      <ChoiceChip
        label={t('search.attachments')}
        value={filters.hasAttachments === undefined ? undefined : filters.hasAttachments ? 'with' : 'without'}
        options={(['with', 'without'] as const).map((value) => ({ value, label: t(`search.attachments.${value}`) }))}
        onChange={(which) => set({ hasAttachments: which === undefined ? undefined : which === 'with' })}
      />
      {Object.keys(filters).length > 0 && (
        <Button variant="quiet" onPress={() => onChange({})}>
          {t('search.clearAll')}
        </Button>
      )}
    </Group>
  )
}

const withoutEmpty = (filters: SearchFilters): SearchFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as SearchFilters

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { OperationRow } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { inGroup, operationGroups, type OperationGroup } from './group-operations.ts'
import styles from './operation-filter.module.css'

interface OperationFilterProps {
  operations: readonly OperationRow[]
  group: OperationGroup
  onChange: (group: OperationGroup) => void
}

/** What needs me, what waits, what is done; each with how many. */
export const OperationFilter = ({ operations, group, onChange }: OperationFilterProps) => {
  const t = useText()
  const format = useFormat()
  return (
    <ToggleButtonGroup
      aria-label={t('sync.filter')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[group]}
      onSelectionChange={(keys) => onChange([...keys][0] as OperationGroup)}
      className={styles.group ?? ''}
    >
      {operationGroups.map((each) => (
        <ToggleButton key={each} id={each} className={styles.choice ?? ''}>
          {t(`sync.filter.${each}`)}{' '}
          <span className={styles.count}>{format.number(inGroup(operations, each).length)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

import type { Directory } from '../../../domain/directory.ts'
import type { LetterContent } from '../../../domain/letter.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Select } from '../../parts/select.tsx'
import { positionsWithRole, superiorOf } from './signatories.ts'
import styles from './draft-form.module.css'

type Signatory = LetterContent['signatory']

export interface SignatoryFieldProps {
  value: Signatory
  onChange: (signatory: Signatory) => void
  directory: Directory
  unitId: string
  day: string
  isDisabled: boolean
  error: string | undefined
}

/** Who signs, and whether in the position's own right or a.n. the superior. */
export const SignatoryField = ({ value, onChange, directory, unitId, day, isDisabled, error }: SignatoryFieldProps) => {
  const t = useText()
  const positions = positionsWithRole(directory, unitId, 'penandatangan', day)
  const superior = superiorOf(directory, value.positionId)
  return (
    <div className={styles.pair} data-field="penandatangan">
      <Select
        label={t('field.penandatangan')}
        value={value.positionId === '' ? null : value.positionId}
        onChange={(positionId) => onChange({ positionId, onBehalfOf: null })}
        options={positions.map(({ position, holders }) => ({
          value: position.id,
          label: position.title,
          description: holders || t('draft.vacant'),
        }))}
        isDisabled={isDisabled || positions.length === 0}
        error={positions.length === 0 ? t('draft.noSignatory') : error}
      />
      {superior && (
        <Select
          label={t('draft.onBehalf')}
          value={value.onBehalfOf ?? ownRight}
          onChange={(choice) => onChange({ ...value, onBehalfOf: choice === ownRight ? null : choice })}
          options={[
            { value: ownRight, label: t('draft.onBehalfNobody') },
            { value: superior.id, label: t('draft.onBehalfOf', { title: superior.title }) },
          ]}
          isDisabled={isDisabled}
        />
      )}
    </div>
  )
}

const ownRight = '-'

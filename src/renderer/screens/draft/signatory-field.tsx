import type { Directory } from '../../../domain/directory.ts'
import type { Signatory } from '../../../domain/letter.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Select } from '../../parts/select.tsx'
import { mandateKey, mandatesOf, signatoriesFor } from './signatories.ts'
import styles from './draft-form.module.css'

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
  const positions = signatoriesFor(directory, unitId, day)
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
      <MandateSelect {...{ value, onChange, directory, isDisabled }} label={t('draft.onBehalf')} />
    </div>
  )
}

interface MandateSelectProps extends Pick<SignatoryFieldProps, 'value' | 'onChange' | 'directory' | 'isDisabled'> {
  label: string
}

/** Nothing where a position can only sign in its own right. */
export const MandateSelect = ({ label, value, onChange, directory, isDisabled }: MandateSelectProps) => {
  const t = useText()
  const mandates = mandatesOf(directory, value.positionId)
  if (mandates.length < 2) return null
  return (
    <Select
      label={label}
      value={mandateKey(value)}
      onChange={(key) => {
        const chosen = mandates.find(({ signatory }) => mandateKey(signatory) === key)
        if (chosen) onChange(chosen.signatory)
      }}
      options={mandates.map(({ signatory, superior, through }) => ({
        value: mandateKey(signatory),
        label: !superior
          ? t('draft.onBehalfNobody')
          : through
            ? t('draft.onBehalfThrough', { title: superior.title, through: through.title })
            : t('draft.onBehalfOf', { title: superior.title }),
      }))}
      isDisabled={isDisabled}
    />
  )
}

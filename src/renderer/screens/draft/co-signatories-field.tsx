import { positionOf, type Directory } from '../../../domain/directory.ts'
import type { Signatory } from '../../../domain/letter.ts'
import { useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { SearchSelect } from '../../parts/search-select.tsx'
import { heldPosition, positionsElsewhere, positionsWithRole } from './signatories.ts'
import { MandateSelect } from './signatory-field.tsx'
import styles from './draft-form.module.css'

interface CoSignatoriesFieldProps {
  first: Signatory
  value: Signatory[]
  onChange: (signatories: Signatory[]) => void
  directory: Directory
  unitId: string
  day: string
  isDisabled: boolean
}

const most = 10

/** Who signs after the first, in this order: the other party of a berita acara, a second head. */
export const CoSignatoriesField = (props: CoSignatoriesFieldProps) => {
  const { first, value, onChange, directory, unitId, day, isDisabled } = props
  const t = useText()
  const taken = new Set([first, ...value].map(({ positionId }) => positionId))
  const candidates = [
    ...positionsWithRole(directory, unitId, 'penandatangan', day),
    ...positionsElsewhere(directory, unitId, 'penandatangan', day),
  ].filter(({ position }) => !taken.has(position.id))
  const put = (at: number, signatory: Signatory) => onChange(value.with(at, signatory))
  const move = (at: number, step: -1 | 1) => {
    const moved = value[at]
    if (moved) onChange(value.toSpliced(at, 1).toSpliced(at + step, 0, moved))
  }
  if (isDisabled && value.length === 0) return null
  return (
    <fieldset aria-label={t('draft.coSignatories')} className={styles.stack}>
      <p className={styles.label}>{t('draft.coSignatories')}</p>
      {value.length > 0 && (
        <ol className={styles.rows} start={2}>
          {value.map((signatory, at) => {
            const position = positionOf(directory, signatory.positionId)
            const name = position?.title ?? signatory.positionId
            return (
              <li key={signatory.positionId} className={styles.row}>
                <span className={styles.place}>{at + 2}</span>
                <span className={styles.grow}>
                  {name}
                  <span className={styles.help}>
                    {position && (heldPosition(directory, position, day).holders || t('draft.vacant'))}
                  </span>
                  <MandateSelect
                    label={t('draft.onBehalfFor', { name })}
                    value={signatory}
                    onChange={(next) => put(at, next)}
                    directory={directory}
                    isDisabled={isDisabled}
                  />
                </span>
                <IconButton
                  icon="up"
                  label={t('draft.reviewerUp', { name })}
                  isDisabled={isDisabled || at === 0}
                  onPress={() => move(at, -1)}
                />
                <IconButton
                  icon="down"
                  label={t('draft.reviewerDown', { name })}
                  isDisabled={isDisabled || at === value.length - 1}
                  onPress={() => move(at, 1)}
                />
                <IconButton
                  icon="close"
                  label={t('draft.remove', { name })}
                  isDisabled={isDisabled}
                  onPress={() => onChange(value.toSpliced(at, 1))}
                />
              </li>
            )
          })}
        </ol>
      )}
      {!isDisabled && value.length < most && candidates.length > 0 && (
        <SearchSelect
          key={value.length}
          label={t('draft.addSignatory')}
          value={null}
          onChange={(positionId) => positionId !== null && onChange([...value, { positionId, onBehalfOf: null }])}
          options={candidates.map(({ position, holders }) => ({
            value: position.id,
            label: position.title,
            description: holders || t('draft.vacant'),
          }))}
        />
      )}
    </fieldset>
  )
}

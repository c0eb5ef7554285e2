import { useEffect, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { positionOf, type Directory } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Select } from '../../parts/select.tsx'
import { addReviewer, moveReviewer, removeReviewer } from './reviewer-order.ts'
import { heldPosition, positionsElsewhere, positionsWithRole } from './signatories.ts'
import styles from './draft-form.module.css'

export interface ReviewersFieldProps {
  value: string[]
  /** Those of them that are asked for koordinasi; the others stand in the hierarchy. */
  coordination: string[]
  onChange: (change: { reviewers?: string[]; coordination?: string[] }) => void
  directory: Directory
  unitId: string
  day: string
  isDisabled: boolean
}

/** Who gives paraf, in order. Each row is moved and removed with its own buttons, so the keyboard is enough. */
export const ReviewersField = (props: ReviewersFieldProps) => {
  const { value, coordination, onChange, directory, unitId, day, isDisabled } = props
  const t = useText()
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<{ id: string; step: -1 | 1 } | null>(null)
  const titleOf = (id: string) => positionOf(directory, id)?.title ?? id
  const own = positionsWithRole(directory, unitId, 'verifikator', day)
  const elsewhere = positionsElsewhere(directory, unitId, 'verifikator', day)
  const candidates = [...own, ...elsewhere].filter((c) => !value.includes(c.position.id))
  const add = (id: string) =>
    onChange({
      reviewers: addReviewer(value, id),
      // Another agency is no superior of the drafter: it is asked for its opinion.
      ...(elsewhere.some((c) => c.position.id === id) && { coordination: addReviewer(coordination, id) }),
    })
  const mark = (id: string, isOn: boolean) =>
    onChange({ coordination: isOn ? addReviewer(coordination, id) : removeReviewer(coordination, id) })
  const move = (id: string, step: -1 | 1) => {
    onChange({ reviewers: moveReviewer(value, id, step) })
    setMoved({ id, step })
  }

  // The row has moved in the page and may have reached an end: focus stays with the row.
  useEffect(() => {
    if (!moved) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(
      `[data-reviewer="${CSS.escape(moved.id)}"] button:not(:disabled)`,
    )
    const arrows = [...(buttons ?? [])].filter((button) => button.ariaPressed === null)
    arrows[moved.step === 1 && arrows.length > 2 ? 1 : 0]?.focus()
  }, [moved])

  return (
    <fieldset aria-label={t('draft.reviewers')} className={styles.stack}>
      <p className={styles.label}>{t('draft.reviewers')}</p>
      <p className={styles.help}>{value.length === 0 ? t('draft.reviewersEmpty') : t('draft.reviewersHelp')}</p>
      <ol ref={list} className={styles.rows}>
        {value.map((id, index) => {
          const name = titleOf(id)
          const position = positionOf(directory, id)
          return (
            <li key={id} data-reviewer={id} className={styles.row}>
              <span className={styles.place}>{index + 1}</span>
              <span className={styles.grow}>
                {name}
                <span className={styles.help}>
                  {position && (heldPosition(directory, position, day).holders || t('draft.vacant'))}
                </span>
              </span>
              <ToggleButton
                className={styles.toggle ?? ''}
                aria-label={t('draft.coordinationOf', { name })}
                isSelected={coordination.includes(id)}
                onChange={(isOn) => mark(id, isOn)}
                isDisabled={isDisabled}
              >
                {t(coordination.includes(id) ? 'draft.coordination' : 'draft.hierarchy')}
              </ToggleButton>
              <IconButton
                icon="up"
                label={t('draft.reviewerUp', { name })}
                isDisabled={isDisabled || index === 0}
                onPress={() => move(id, -1)}
              />
              <IconButton
                icon="down"
                label={t('draft.reviewerDown', { name })}
                isDisabled={isDisabled || index === value.length - 1}
                onPress={() => move(id, 1)}
              />
              <IconButton
                icon="close"
                label={t('draft.remove', { name })}
                isDisabled={isDisabled}
                onPress={() =>
                  onChange({ reviewers: removeReviewer(value, id), coordination: removeReviewer(coordination, id) })
                }
              />
            </li>
          )
        })}
      </ol>
      {candidates.length > 0 && (
        <Select
          label={t('draft.addReviewer')}
          value={null}
          onChange={add}
          options={candidates.map(({ position, holders }) => ({
            value: position.id,
            label: position.title,
            description: holders || t('draft.vacant'),
          }))}
          isDisabled={isDisabled}
        />
      )}
      <output className="only-for-screen-readers">
        {moved &&
          value.includes(moved.id) &&
          t('draft.reviewerMoved', { name: titleOf(moved.id), place: value.indexOf(moved.id) + 1 })}
      </output>
    </fieldset>
  )
}

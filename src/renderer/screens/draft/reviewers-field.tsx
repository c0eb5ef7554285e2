import { useEffect, useRef, useState } from 'react'
import { positionOf, type Directory } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Select } from '../../parts/select.tsx'
import { addReviewer, moveReviewer, removeReviewer } from './reviewer-order.ts'
import { heldPosition, positionsWithRole } from './signatories.ts'
import styles from './draft-form.module.css'

export interface ReviewersFieldProps {
  value: string[]
  onChange: (reviewers: string[]) => void
  directory: Directory
  unitId: string
  day: string
  isDisabled: boolean
}

/** Who gives paraf, in order. Each row is moved and removed with its own buttons, so the keyboard is enough. */
export const ReviewersField = ({ value, onChange, directory, unitId, day, isDisabled }: ReviewersFieldProps) => {
  const t = useText()
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<{ id: string; step: -1 | 1 } | null>(null)
  const titleOf = (id: string) => positionOf(directory, id)?.title ?? id
  const candidates = positionsWithRole(directory, unitId, 'verifikator', day).filter(
    (c) => !value.includes(c.position.id),
  )
  const move = (id: string, step: -1 | 1) => {
    onChange(moveReviewer(value, id, step))
    setMoved({ id, step })
  }

  // The row has moved in the page and may have reached an end: focus stays with the row.
  useEffect(() => {
    if (!moved) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(
      `[data-reviewer="${CSS.escape(moved.id)}"] button:not(:disabled)`,
    )
    buttons?.[moved.step === 1 && buttons.length > 2 ? 1 : 0]?.focus()
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
                onPress={() => onChange(removeReviewer(value, id))}
              />
            </li>
          )
        })}
      </ol>
      {candidates.length > 0 && (
        <Select
          label={t('draft.addReviewer')}
          value={null}
          onChange={(id) => onChange(addReviewer(value, id))}
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

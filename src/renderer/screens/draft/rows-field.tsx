import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Directory } from '../../../domain/directory.ts'
import { columnsOf, type KindField } from '../../../domain/kinds/letter-kind.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { SearchSelect } from '../../parts/search-select.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { isRunningNumber, movedRow, numbered, peopleOptions, personRow, type Row } from './field-rows.ts'
import styles from './draft-form.module.css'

interface RowsFieldProps {
  field: KindField
  label: string
  value: Row[]
  onChange: (rows: Row[]) => void
  directory: Directory
  day: string
  isDisabled: boolean
  error: string | undefined
}

const mostRows = 500

/** A table that is written row by row. Enter adds a row below; people are picked from the directory, or written by hand. */
export const RowsField = ({ field, label, value, onChange, directory, day, isDisabled, error }: RowsFieldProps) => {
  const t = useText()
  const list = useRef<HTMLOListElement>(null)
  const picker = useRef<HTMLDivElement>(null)
  const [focusRow, setFocusRow] = useState<{ at: number } | null>(null)
  const [picks, setPicks] = useState(0)
  const columns = columnsOf(field).filter((column) => !isRunningNumber(column.id))
  const write = (rows: Row[]) => onChange(numbered(field, rows.slice(0, mostRows)))
  const add = (at: number, row: Row = {}) => {
    write(value.toSpliced(at, 0, row))
    setFocusRow({ at })
  }
  const remove = (at: number) => {
    write(value.toSpliced(at, 1))
    setFocusRow({ at: Math.max(0, at - 1) })
  }
  const pick = (personId: string | null) => {
    if (personId === null) return
    write([...value, personRow(directory, personId, day)])
    setPicks(picks + 1)
  }
  useEffect(() => {
    if (focusRow) list.current?.children[focusRow.at]?.querySelector('input')?.focus()
  }, [focusRow])
  useEffect(() => {
    if (picks > 0) picker.current?.querySelector('input')?.focus()
  }, [picks])
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    add(at + 1)
  }
  return (
    <fieldset aria-label={label} className={styles.stack}>
      <p className={styles.label}>{label}</p>
      {field.help !== '' && <p className={styles.help}>{field.help}</p>}
      <ol ref={list} className={styles.rows}>
        {value.map((row, at) => (
          // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/no-noninteractive-element-interactions -- a row is its place; Enter within it adds one
          <li key={at} className={styles.tableRow} onKeyDown={(event) => onKeyDown(event, at)}>
            <span className={styles.place}>{at + 1}</span>
            <div className={styles.cells}>
              {columns.map((column) => (
                <TextField
                  key={column.id}
                  label={t('draft.cell', { column: column.label, n: at + 1 })}
                  labelHidden
                  placeholder={column.label}
                  value={row[column.id] ?? ''}
                  onChange={(text) => write(value.with(at, { ...row, [column.id]: text }))}
                  maxLength={2000}
                  isDisabled={isDisabled}
                />
              ))}
            </div>
            <IconButton
              icon="up"
              label={t('draft.rowUp', { n: at + 1 })}
              isDisabled={isDisabled || at === 0}
              onPress={() => write(movedRow(value, at, -1))}
            />
            <IconButton
              icon="down"
              label={t('draft.rowDown', { n: at + 1 })}
              isDisabled={isDisabled || at === value.length - 1}
              onPress={() => write(movedRow(value, at, 1))}
            />
            <IconButton
              icon="close"
              label={t('draft.rowRemove', { n: at + 1 })}
              isDisabled={isDisabled}
              onPress={() => remove(at)}
            />
          </li>
        ))}
      </ol>
      {error !== undefined && <span className={styles.error}>{error}</span>}
      <div className={styles.adder}>
        {field.type === 'people' && !isDisabled && (
          <div ref={picker} className={styles.picker}>
            {/* Emptied after each choice, for the next one. */}
            <SearchSelect
              key={picks}
              label={t('draft.pickPerson')}
              value={null}
              onChange={pick}
              options={peopleOptions(directory, day)}
            />
          </div>
        )}
        <Button icon={<Icon name="plus" />} isDisabled={isDisabled} onPress={() => add(value.length)}>
          {t(field.type === 'people' ? 'draft.addPersonByHand' : 'draft.addRow')}
        </Button>
      </div>
    </fieldset>
  )
}

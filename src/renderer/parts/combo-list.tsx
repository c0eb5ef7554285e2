import type { RefObject } from 'react'
import { Button, FieldError, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from './icon.tsx'
import styles from './field.module.css'

/** How an option is shown: its name, and in a second line what else it can be found by. */
export interface ComboLines {
  id: string
  title: string
  description: string
}

interface ComboListProps<Option extends object> {
  inputRef?: RefObject<HTMLInputElement | null>
  hint?: string
  /** For screen readers: what the small button opens. */
  openLabel: string
  error: string | undefined
  linesOf: (option: Option) => ComboLines
  /** In the place of the list, where nothing was found. */
  nothing: string
}

/** What stands in a combo box below its label: where one types, what opens the list, what is wrong, and the list. */
export const ComboList = <Option extends object>(props: ComboListProps<Option>) => {
  const { inputRef, hint, openLabel, error, linesOf, nothing } = props
  return (
    <>
      <div className={styles.combo}>
        <Input ref={inputRef} className={styles.input ?? ''} placeholder={hint} />
        <Button className={styles.opener ?? ''} aria-label={openLabel}>
          <Icon name="down" size={16} />
        </Button>
      </div>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox<Option>
          className={styles.options ?? ''}
          renderEmptyState={() => <p className={styles.nothing}>{nothing}</p>}
        >
          {(option) => {
            const { id, title, description } = linesOf(option)
            return (
              <ListBoxItem id={id} textValue={title} className={styles.option ?? ''}>
                <span>{title}</span>
                <span className={styles.description}>{description}</span>
              </ListBoxItem>
            )
          }}
        </ListBox>
      </Popover>
    </>
  )
}

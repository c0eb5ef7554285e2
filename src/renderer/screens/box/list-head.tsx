import type { ReactNode, RefObject } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import type { Box } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './list-head.module.css'

interface ListHeadProps {
  box: Box
  count: number
  query: string
  inputRef: RefObject<HTMLInputElement | null>
  onQuery: (query: string) => void
  /** Stands under the search. */
  action?: ReactNode
}

/** The name of the box, how many it holds, and the search within it. */
export const ListHead = ({ box, count, query, inputRef, onQuery, action }: ListHeadProps) => {
  const t = useText()
  const name = t(`box.${box}`)
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <span aria-hidden="true" className={styles.name}>
          {name}
        </span>
        <span className={styles.count} aria-live="polite">
          {t('list.count', { n: count })}
        </span>
      </div>
      <SearchField
        aria-label={t('list.search', { box: name })}
        value={query}
        onChange={onQuery}
        maxLength={200}
        className={styles.search ?? ''}
      >
        <Icon name="search" size={16} />
        <Input ref={inputRef} placeholder={t('list.search', { box: name })} className={styles.input ?? ''} />
        {query !== '' && (
          <Button className={styles.clear ?? ''} aria-label={t('list.clearSearch')}>
            <Icon name="close" size={14} />
          </Button>
        )}
      </SearchField>
      {action}
    </header>
  )
}

import { ListBox, ListBoxItem } from 'react-aria-components'
import type { DispositionRow } from '../../../protocol/desktop/disposition-calls.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import type { DispositionTab } from '../../navigation/place.ts'
import { Icon } from '../../parts/icon.tsx'
import { useNames } from '../../session/use-names.ts'
import { StageMark } from './stage-mark.tsx'
import styles from './disposition-screen.module.css'

interface DispositionListProps {
  tab: DispositionTab
  rows: readonly DispositionRow[]
  current: string | null
  label: string
  onShow: (letterId: string) => void
  onEnter: () => void
}

/** A line for each receiver of each disposition. Arrows walk and show, Enter goes into the letter. */
export const DispositionList = ({ tab, rows, current, label, onShow, onEnter }: DispositionListProps) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const chosen = rows.find((row) => row.letterId === current)
  return (
    <ListBox
      aria-label={label}
      className={styles.list ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen ? [keyOf(chosen)] : []}
      onSelectionChange={(keys) => {
        const row = keys === 'all' ? undefined : rows.find((r) => keys.has(keyOf(r)))
        if (row) onShow(row.letterId)
      }}
      onAction={onEnter}
      items={rows.map((row) => ({ ...row, id: keyOf(row) }))}
    >
      {(row) => {
        const who =
          tab === 'saya'
            ? t('disposition.from', { position: names.held(row.by.positionId, row.by.holding) })
            : t('disposition.toWhom', { position: names.position(row.positionId) })
        return (
          <ListBoxItem
            textValue={`${row.subject}, ${who}`}
            className={`${styles.row} ${row.stage === 'unread' && tab === 'saya' ? styles.fresh : ''}`}
          >
            <span className={styles.subject}>{row.subject || t('reading.noSubject')}</span>
            <span className={styles.who}>{[who, row.party].join(' · ')}</span>
            <span className={styles.state}>
              <StageMark stage={row.stage} overdue={row.overdue} />
              {row.due !== null && <span>{t('disposition.until', { day: format.date(row.due) })}</span>}
              {row.waiting && (
                <span className={styles.waiting}>
                  <Icon name="clock" size={12} /> {t('disposition.waiting')}
                </span>
              )}
            </span>
          </ListBoxItem>
        )
      }}
    </ListBox>
  )
}

const keyOf = ({ dispositionId, positionId }: DispositionRow): string => `${dispositionId} ${positionId}`

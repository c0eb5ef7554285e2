import { useState } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, TextField } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import { useRefusal } from '../../new-work/new-work-context.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import { matching, type PaletteEntry } from './palette-entry.ts'
import { useFoundLetters } from './use-found-letters.ts'
import { usePaletteEntries } from './use-palette-entries.ts'
import styles from './palette.module.css'

/** Ctrl+K: any box, any action, any letter by its name. */
export const Palette = ({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) => {
  const t = useText()
  const [query, setQuery] = useState('')
  const fixed = usePaletteEntries(onShortcuts)
  const letters = useFoundLetters(query)
  const begin = useBegin()
  const refusal = useRefusal()
  const sections = [
    { title: t('palette.letters'), entries: letters },
    { title: t('palette.places'), entries: matching(fixed.places, query) },
    { title: t('palette.actions'), entries: matching(fixed.actions, query) },
  ].filter(({ entries }) => entries.length > 0)

  const detailOf = ({ begins, detail }: PaletteEntry) => (begins && refusal) ?? detail
  const run = (key: string) => {
    const entry = sections.flatMap(({ entries }) => entries).find(({ id }) => id === key)
    onClose()
    if (entry) begin(entry.begins, entry.run)
  }
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus */}
        <TextField aria-label={t('palette.input')} autoFocus className={styles.search ?? ''}>
          <Input placeholder={t('palette.input')} className={styles.input ?? ''} />
        </TextField>
        <ListBox
          aria-label={t('palette.results')}
          className={styles.results ?? ''}
          onAction={(key) => run(String(key))}
          renderEmptyState={() => <p className={styles.nothing}>{t('palette.nothing')}</p>}
        >
          {sections.map(({ title, entries }) => (
            <ListBoxSection key={title}>
              <Header className={styles.title ?? ''}>{title}</Header>
              {entries.map((entry) => (
                <ListBoxItem key={entry.id} id={entry.id} textValue={entry.label} className={styles.entry ?? ''}>
                  <Icon name={entry.icon} size={16} />
                  <span className={styles.label}>{entry.label}</span>
                  {detailOf(entry) !== '' && <span className={styles.detail}>{detailOf(entry)}</span>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

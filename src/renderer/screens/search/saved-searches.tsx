import { useState } from 'react'
import type { SavedSearch } from '../../../protocol/desktop/list-calls.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { formatSearch, searchPlace, type SearchPlace } from '../../navigation/finding-places.ts'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { SaveSearchDialog } from './save-search-dialog.tsx'
import styles from './search.module.css'

interface SavedSearchesProps {
  place: SearchPlace
  onOpen: (saved: SavedSearch) => void
}

/** The searches a person asks again and again, by name. They stay on this computer. */
export const SavedSearches = ({ place, onOpen }: SavedSearchesProps) => {
  const t = useText()
  const announce = useAnnounce()
  const tellError = useTellError()
  const { data } = useOfficeQuery('search.saved.list', {})
  const remove = useOfficeAction('search.saved.remove')
  const [isSaving, setSaving] = useState(false)
  const searches = data?.searches ?? []
  const here = formatSearch(searchPlace(place.text, place.filters))
  const isCurrent = (saved: SavedSearch) => formatSearch(searchPlace(saved.text, saved.filters)) === here
  const maySave = here !== formatSearch(searchPlace()) && !searches.some(isCurrent)
  return (
    <aside className={styles.saved} aria-label={t('search.saved')}>
      <h2 className={styles.savedTitle}>{t('search.saved')}</h2>
      {searches.length === 0 && <p className={styles.soft}>{t('search.savedNone')}</p>}
      <ul>
        {searches.map((saved) => (
          <li key={saved.id} className={styles.savedItem}>
            <button
              type="button"
              aria-current={isCurrent(saved) ? 'true' : undefined}
              className={styles.savedOpen}
              onClick={() => onOpen(saved)}
            >
              {saved.name}
            </button>
            <IconButton
              icon="close"
              label={t('search.savedRemove', { name: saved.name })}
              onPress={() =>
                remove.mutate(
                  { id: saved.id },
                  { onSuccess: () => announce(t('search.savedRemoved', { name: saved.name })), onError: tellError },
                )
              }
            />
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        icon={<Icon name="star" size={16} />}
        isDisabled={!maySave}
        onPress={() => setSaving(true)}
      >
        {t('search.save')}
      </Button>
      {isSaving && <SaveSearchDialog place={place} onClose={() => setSaving(false)} />}
    </aside>
  )
}

import { useState, type FormEvent } from 'react'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import type { SearchPlace } from '../../navigation/finding-places.ts'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { TextField } from '../../parts/text-field.tsx'

const form = 'save-search'

export const SaveSearchDialog = ({ place, onClose }: { place: SearchPlace; onClose: () => void }) => {
  const t = useText()
  const announce = useAnnounce()
  const save = useOfficeAction('search.saved.put')
  const [name, setName] = useState(place.text.trim().slice(0, 80))
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    save.mutate(
      { id: crypto.randomUUID(), name: name.trim(), text: place.text, filters: place.filters },
      {
        onSuccess: () => {
          announce(t('search.savedDone', { name: name.trim() }))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={t('search.save')}
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={name.trim() === '' || save.isPending}>
            {t('search.saveDo')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={keep}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus */}
        <TextField label={t('search.saveName')} value={name} onChange={setName} maxLength={80} autoFocus />
        {save.error && <ErrorPanel error={save.error} />}
      </form>
    </Dialog>
  )
}

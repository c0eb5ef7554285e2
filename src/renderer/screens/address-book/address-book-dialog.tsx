import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Address } from '../../../domain/address-book.ts'
import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { saveText } from '../sync/save-text.ts'
import { AddressForm } from './address-form.tsx'
import styles from './address-book.module.css'

type Kept = DesktopOutput<'addressBook.list'>['book'][number]
type Editing = { id: string | null; address: Address }

const mostCharacters = 4_000_000
const nobody: Address = { type: 'external', name: '', place: '', email: '' }
const noGroup: Address = { type: 'group', name: '', members: [] }

/** Outside parties and groups of addressees: personal to who wrote them, on this computer; taken elsewhere as a file. */
export const AddressBookDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  const announce = useAnnounce()
  const { data, error } = useOfficeQuery('addressBook.list', {})
  const remove = useOfficeAction('addressBook.remove')
  const exported = useOfficeAction('addressBook.export')
  const imported = useOfficeAction('addressBook.import')
  const [typed, setTyped] = useState('')
  const [editing, setEditing] = useState<Editing | null>(null)
  const problem = error ?? remove.error ?? exported.error ?? imported.error
  if (editing)
    return <AddressForm id={editing.id} address={editing.address} onClose={onClose} onDone={() => setEditing(null)} />
  const book = data?.book ?? []
  const found = book.filter((address) => wordsOf(address).toLowerCase().includes(typed.trim().toLowerCase()))
  const take = async (file: File | undefined) => {
    if (!file) return
    // More than the contract takes is not even read: the office says of an empty one that it is no address book.
    const json = file.size > mostCharacters ? '' : await file.text()
    imported.mutate(
      { json },
      { onSuccess: ({ added, replaced }) => announce(t('addressBook.imported', { added, replaced })) },
    )
  }
  return (
    <Dialog
      title={t('addressBook.title')}
      onClose={onClose}
      actions={
        <>
          <FileTrigger acceptedFileTypes={['.json']} onSelect={(list) => void take(list?.[0])}>
            <Button>{t('addressBook.import')}</Button>
          </FileTrigger>
          <Button
            isDisabled={book.length === 0}
            onPress={() => exported.mutate({}, { onSuccess: ({ name, json }) => saveText(name, json) })}
          >
            {t('addressBook.export')}
          </Button>
          <Button onPress={() => setEditing({ id: null, address: noGroup })}>{t('addressBook.newGroup')}</Button>
          <Button variant="primary" onPress={() => setEditing({ id: null, address: nobody })}>
            {t('addressBook.newExternal')}
          </Button>
        </>
      }
    >
      <div className={styles.list}>
        {problem && <ErrorPanel error={problem} />}
        <TextField
          label={t('addressBook.find')}
          labelHidden
          type="search"
          placeholder={t('addressBook.find')}
          value={typed}
          onChange={setTyped}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
          autoFocus
        />
        {found.length === 0 ? (
          <EmptyState icon="people" title={t('addressBook.none')} text={t('addressBook.noneText')} />
        ) : (
          <ul className={styles.rows}>
            {found.map((address) => (
              <li key={address.id} className={styles.row}>
                <Icon name={address.type === 'group' ? 'people' : 'person'} />
                <span className={styles.words}>
                  <strong>{address.name}</strong>
                  <span className={styles.soft}>
                    {address.type === 'group'
                      ? t('addressBook.members', { n: address.members.length })
                      : [address.place, address.email].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <IconButton
                  icon="draft"
                  label={t('addressBook.edit', { name: address.name })}
                  onPress={() => setEditing({ id: address.id, address })}
                />
                <IconButton
                  icon="close"
                  label={t('draft.remove', { name: address.name })}
                  onPress={() => remove.mutate({ id: address.id })}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}

const wordsOf = (address: Kept): string =>
  address.type === 'group' ? address.name : `${address.name} ${address.place} ${address.email}`

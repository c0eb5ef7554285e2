import { useState } from 'react'
import { positionsOf, type Person } from '../../../domain/directory.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Icon } from '../../parts/icon.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { peopleOf, type Admin } from './admin.ts'
import { PersonDialog } from './person-dialog.tsx'
import { walkRows } from './walk-rows.ts'
import styles from './admin.module.css'

const most = 200

/** Everyone one administers, found by name, service number or position. */
export const PeopleTab = ({ admin }: { admin: Admin }) => {
  const t = useText()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  useShortcuts({ n: () => admin.base !== null && setOpen('new') }, { begins: 'admin.change' })
  const titlesOf = ({ id }: Person) => positionsOf(admin.directory, id, admin.day).map((p) => p.title)
  const wanted = typed.trim().toLowerCase()
  const found = peopleOf(admin).filter((person) =>
    [person.name, person.nip, ...titlesOf(person)].join(' ').toLowerCase().includes(wanted),
  )
  const person = found.find((p) => p.id === open)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys of what stands within
    <div className={styles.tab} onKeyDown={walkRows}>
      <div className={styles.tools}>
        <div className={styles.find}>
          <TextField
            label={t('people.find')}
            labelHidden
            type="search"
            placeholder={t('people.findHint')}
            value={typed}
            onChange={setTyped}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- searching is what one comes here for
            autoFocus
          />
        </div>
        {admin.base !== null && (
          <Button
            variant="primary"
            shortcut="N"
            icon={<Icon name="plus" size={16} />}
            begins="admin.change"
            onPress={() => setOpen('new')}
          >
            {t('people.add')}
          </Button>
        )}
      </div>
      {found.length === 0 ? (
        <EmptyState icon="search" title={t('admin.noneFound')} text={t('admin.noneFoundText')} />
      ) : (
        <table className={styles.table} aria-label={t('people.table')}>
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.nip')}</th>
              <th scope="col">{t('people.position')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((each) => (
              <tr key={each.id}>
                <th scope="row">
                  <button
                    type="button"
                    data-row
                    className={styles.name}
                    aria-label={t('people.edit', { name: each.name })}
                    onClick={() => setOpen(each.id)}
                  >
                    {each.name}
                  </button>
                </th>
                <td className={styles.figures}>{each.nip}</td>
                <td>{titlesOf(each).join(' · ') || <em className={styles.none}>{t('people.noPosition')}</em>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > most && (
        <p className={styles.lead}>{t('admin.more', { n: format.number(found.length - most) })}</p>
      )}
      {person && <PersonDialog admin={admin} person={person} onClose={() => setOpen(null)} />}
      {open === 'new' && <AddPersonDialog admin={admin} onClose={() => setOpen(null)} />}
    </div>
  )
}

import { useState } from 'react'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import type { Person } from '../../../domain/directory.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { holdsOn } from '../../../domain/directory-changes/days.ts'
import type { Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { asNip, isNip, PersonFields, type Particulars } from './person-fields.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import styles from './admin.module.css'

/** One person: particulars, codes for a computer, and the way to another position. */
export const PersonDialog = ({ admin, person, onClose }: { admin: Admin; person: Person; onClose: () => void }) => {
  const t = useText()
  const [value, setValue] = useState<Particulars>({ ...person, identity: '' })
  const [isMoving, setMoving] = useState(false)
  const code = useOfficeAction('admin.code')
  const regular = admin.directory.appointments.find(
    (a) => a.personId === person.id && a.holding === 'definitif' && holdsOn(a, admin.day),
  )
  if (isMoving && regular) return <TransferDialog admin={admin} leaving={regular} onClose={onClose} />
  if (!code.isIdle) return <CodeDialog person={person} asked={code} onClose={onClose} />
  return (
    <ChangeDialog
      admin={admin}
      title={t('people.editTitle')}
      change={editOf(person, value)}
      onClose={onClose}
      more={
        regular &&
        admin.base !== null && (
          <Button begins="admin.change" onPress={() => setMoving(true)}>
            {t('people.transfer')}
          </Button>
        )
      }
    >
      {(tooEarly) => (
        <>
          <PersonFields value={value} onChange={setValue} tooEarly={tooEarly} kept={person.identity} />
          {admin.base !== null && (
            <section className={styles.access} aria-label={t('people.access')}>
              <h3>{t('people.access')}</h3>
              <p>{t('people.accessText')}</p>
              <div className={styles.buttons}>
                <Button begins="admin.code" onPress={() => code.mutate({ personId: person.id, resetsPassword: false })}>
                  {t('people.codeDevice')}
                </Button>
                <Button begins="admin.code" onPress={() => code.mutate({ personId: person.id, resetsPassword: true })}>
                  {t('people.codeReset')}
                </Button>
              </div>
            </section>
          )}
        </>
      )}
    </ChangeDialog>
  )
}

/** Only what is another than before; an identity that was not typed anew stays. */
const editOf = (person: Person, value: Particulars): DirectoryChange | null => {
  if (value.name.trim() === '' || !isNip(value.nip)) return null
  const wanted = {
    name: value.name.trim(),
    rank: value.rank.trim(),
    nip: asNip(value.nip),
    identity: value.identity.trim() || person.identity,
  }
  const to = Object.fromEntries(
    Object.entries(wanted).filter(([name, text]) => person[name as keyof Particulars] !== text),
  )
  return { kind: 'person.edit', personId: person.id, to }
}

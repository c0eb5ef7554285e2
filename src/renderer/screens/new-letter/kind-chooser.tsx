import { useState } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, TextField } from 'react-aria-components'
import { kindsOf } from '../../../domain/kinds/kinds-of.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { kindHint, kindName } from '../../session/kind-words.ts'
import { useSession } from '../../session/session-context.tsx'
import { kindGroups } from './kind-groups.ts'
import styles from './kind-chooser.module.css'

interface KindChooserProps {
  onChoose: (kind: string) => void
  onClose: () => void
}

/** Which kind of letter it will be: some letters of its name, arrow keys, Enter. */
export const KindChooser = ({ onChoose, onClose }: KindChooserProps) => {
  const t = useText()
  const [language] = useLanguage()
  const { directory } = useSession()
  const { data, error } = useOfficeQuery('kinds.used', {})
  const [query, setQuery] = useState('')
  // The order follows from the use: a list that is put in order under the eyes would make one choose the wrong kind.
  if (!data && !error) return null
  const groups = kindGroups(kindsOf(directory), data?.uses ?? {}, query)
  return (
    <Dialog title={t('newLetter.title')} onClose={onClose}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus */}
        <TextField aria-label={t('newLetter.find')} autoFocus className={styles.search ?? ''}>
          <Input placeholder={t('newLetter.find')} className={styles.input ?? ''} />
        </TextField>
        <ListBox
          aria-label={t('newLetter.kinds')}
          className={styles.kinds ?? ''}
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => <p className={styles.nothing}>{t('newLetter.nothing')}</p>}
        >
          {groups.map(({ of, kinds }) => (
            <ListBoxSection key={of}>
              <Header className={styles.title ?? ''}>{t(`kindClass.${of}`)}</Header>
              {kinds.map((kind) => (
                <ListBoxItem
                  key={kind.id}
                  id={kind.id}
                  textValue={kindName(kind, language)}
                  className={styles.kind ?? ''}
                >
                  <span className={styles.name}>
                    {kindName(kind, language)}
                    {!kind.electronicSignature && <em className={styles.mark}>{t('newLetter.onPaper')}</em>}
                  </span>
                  <span className={styles.hint}>{kindHint(kind, language)}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Component } from '../../../../protocol/component-list.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { SettingsSection } from '../settings-section.tsx'
import styles from './components-section.module.css'

/** Every part of this program with version and licence, found as one types; its licence opens to be read. All of it is on the disk. */
export const ComponentsSection = () => {
  const t = useText()
  const { data, error } = useOfficeQuery('components.list', {})
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<number | null>(null)
  const all = (data?.components ?? []).map((component, index) => ({ ...component, index }))
  const wanted = typed.trim().toLowerCase()
  const shown = all.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted))
  const chosen = open === null ? undefined : all[open]
  return (
    <SettingsSection title={t('components.title')} help={t('components.help')}>
      {error && <ErrorPanel error={error} />}
      {data && all.length === 0 && <p>{t('components.unbuilt')}</p>}
      {all.length > 0 && (
        <div className={styles.parts}>
          <TextField label={t('components.search')} value={typed} onChange={setTyped} maxLength={100} />
          <output className={styles.count}>{t('components.count', { shown: shown.length, all: all.length })}</output>
          <ListBox
            aria-label={t('components.title')}
            className={styles.list ?? ''}
            items={shown}
            onAction={(key) => setOpen(Number(key))}
            renderEmptyState={() => <p className={styles.nothing}>{t('components.nothing')}</p>}
          >
            {({ index, name, version, licence }) => (
              <ListBoxItem id={index} textValue={name} className={styles.part ?? ''}>
                <span className={styles.name}>{name}</span>
                <span className={styles.version}>{version}</span>
                <span className={styles.licence}>{licence}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      )}
      {chosen && <Licence component={chosen} index={chosen.index} onClose={() => setOpen(null)} />}
    </SettingsSection>
  )
}

const Licence = ({ component, index, onClose }: { component: Component; index: number; onClose: () => void }) => {
  const t = useText()
  const { name, version, licence } = component
  const { data, error } = useOfficeQuery('components.licence', { index })
  return (
    <Dialog title={t('components.licence', { name, version })} onClose={onClose} width="wide" isRead>
      {error && <ErrorPanel error={error} />}
      {/* In the language of its makers. */}
      {data !== undefined && (
        <pre className={styles.text} lang="en">
          {data?.text ?? licence}
        </pre>
      )}
    </Dialog>
  )
}

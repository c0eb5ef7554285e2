import { useState } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, TextField } from 'react-aria-components'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import chooser from '../../new-letter/kind-chooser.module.css'
import { matching } from '../../palette/palette-entry.ts'
import styles from './new-application.module.css'

/** Which permit: some letters of its name or sector, arrow keys, Enter. */
export const KindList = ({
  kinds,
  onChoose,
}: {
  kinds: readonly PermitKind[]
  onChoose: (kind: PermitKind) => void
}) => {
  const t = useText()
  const [language] = useLanguage()
  const [query, setQuery] = useState('')
  const found = matching(
    kinds.map((kind) => ({ kind, label: [kind.name, kind.nameEn, kind.sector, kind.sectorEn, kind.code].join(' ') })),
    query,
  ).map(({ kind }) => kind)
  const sectors = [...Map.groupBy(found, (kind) => (language === 'en' ? kind.sectorEn : kind.sector))]
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing to be done here */}
      <TextField aria-label={t('apply.findKind')} autoFocus className={chooser.search ?? ''}>
        <Input placeholder={t('apply.findKind')} className={chooser.input ?? ''} />
      </TextField>
      <ListBox
        aria-label={t('apply.kinds')}
        className={styles.kinds ?? ''}
        onAction={(id) => {
          const kind = kinds.find((one) => one.id === id)
          if (kind) onChoose(kind)
        }}
        renderEmptyState={() => <p className={chooser.nothing}>{t('apply.noKind')}</p>}
      >
        {sectors.map(([sector, list]) => (
          <ListBoxSection key={sector}>
            <Header className={chooser.title ?? ''}>{sector}</Header>
            {list.map((kind) => (
              <ListBoxItem
                key={kind.id}
                id={kind.id}
                textValue={language === 'en' ? kind.nameEn : kind.name}
                className={chooser.kind ?? ''}
              >
                <span className={chooser.name}>{language === 'en' ? kind.nameEn : kind.name}</span>
                <span className={chooser.hint}>{t('apply.serviceDays', { n: kind.serviceDays })}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  )
}

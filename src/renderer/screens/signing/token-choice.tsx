import { Radio, RadioGroup } from 'react-aria-components'
import type { SignerOption } from '../../../protocol/desktop-api.ts'
import type { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { TriedModule } from '../../../protocol/token-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { formatPlace } from '../../navigation/place.ts'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { CertificateWords, UnusableCertificate } from './certificate-card.tsx'
import { TriedModules } from './tried-modules.tsx'
import { unusableReason } from './unusable-reason.ts'
import styles from './signing.module.css'

export interface TokenChoiceProps {
  options: SignerOption[] | null
  tried: TriedModule[]
  error: LontarError | null
  person: string
  value: string | null
  onChange: (id: string) => void
  isSearching: boolean
  onSearch: () => void
}

/** The certificates on the tokens that are plugged in: usable ones to choose from, the others with their reason. */
export const TokenChoice = ({
  options,
  tried,
  error,
  person,
  value,
  onChange,
  isSearching,
  onSearch,
}: TokenChoiceProps) => {
  const t = useText()
  const judged = (options ?? []).map((option) => ({ option, reason: unusableReason(option, person) }))
  const usable = judged.filter(({ reason }) => reason === null)
  const absent = { code: 'token_absent' as const, params: { tried: tried.map(shortName).join(', ') || '–' } }
  return (
    <div className={styles.stack}>
      {usable.length > 0 && (
        <RadioGroup
          aria-label={t('signing.certificates')}
          value={value}
          onChange={onChange}
          className={styles.stack ?? ''}
        >
          {usable.map(({ option }) => (
            <Radio key={option.id} value={option.id} className={styles.card ?? ''}>
              <span className={styles.dot} aria-hidden="true" />
              <CertificateWords option={option} />
            </Radio>
          ))}
        </RadioGroup>
      )}
      <ul className={styles.stack}>
        {judged.map(
          ({ option, reason }) => reason && <UnusableCertificate key={option.id} option={option} reason={reason} />,
        )}
      </ul>
      {error && <ErrorPanel error={error} />}
      {options?.length === 0 && !isSearching && <ErrorPanel error={absent} announce="quiet" />}
      <div className={styles.line}>
        <Button icon={<Icon name="search" />} onPress={onSearch} isDisabled={isSearching}>
          {t('signing.searchAgain')}
        </Button>
        <a href={formatPlace({ screen: 'perangkat' })}>{t('tokens.open')}</a>
        <output className={styles.help}>{isSearching && t('signing.searching')}</output>
      </div>
      {options && <TriedModules tried={tried} />}
    </div>
  )
}

const shortName = ({ module }: TriedModule): string => module.split(/[\\/]/).at(-1) ?? module

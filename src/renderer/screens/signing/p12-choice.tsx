import type { RefObject } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { SecretField } from '../../parts/secret-field.tsx'
import styles from './signing.module.css'

export interface P12ChoiceProps {
  fileName: string | null
  onFile: (file: File) => void
  passwordRef: RefObject<HTMLInputElement | null>
  isInvalid: boolean
}

/** A certificate file from disk with its password. Neither is kept after the dialog closes. */
export const P12Choice = ({ fileName, onFile, passwordRef, isInvalid }: P12ChoiceProps) => {
  const t = useText()
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <FileTrigger
          acceptedFileTypes={['.p12', '.pfx', 'application/x-pkcs12']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) onFile(file)
          }}
        >
          <Button>{t('signing.p12File')}</Button>
        </FileTrigger>
        <output className={styles.help}>
          {fileName ? t('signing.p12Chosen', { name: fileName }) : t('signing.p12None')}
        </output>
      </div>
      <SecretField
        label={t('signing.password')}
        inputRef={passwordRef}
        description={t('signing.pinKept')}
        maxLength={1024}
        isInvalid={isInvalid}
      />
    </div>
  )
}

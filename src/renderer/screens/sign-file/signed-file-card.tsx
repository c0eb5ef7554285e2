import type { SignedFileRow } from '../../../protocol/desktop/sign-file-calls.ts'
import { errorSentences } from '../../i18n/error-sentences.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNow } from '../../parts/use-now.ts'
import styles from './sign-file.module.css'

interface SignedFileCardProps {
  file: SignedFileRow
  online: boolean
  isSaving: boolean
  onSave: () => void
  onTryNow: () => void
  onRemove: () => void
}

/** One signed file: its level in words, what waits and why, and whether the person has this copy already. */
export const SignedFileCard = ({ file, online, isSaving, onSave, onTryNow, onRemove }: SignedFileCardProps) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const now = useNow()
  const { name, level, savedLevel, problem } = file
  const isComplete = level === 'B-LTA'
  const isSaved = savedLevel === level
  // Of a failure before the network went away there is nothing to say: all wait for the same.
  const told = problem && online ? errorSentences(problem, language, t) : null
  const saved = isSaved
    ? t('signedFiles.saved')
    : savedLevel
      ? t('signedFiles.olderSaved', { level: savedLevel })
      : t('signedFiles.notSaved')
  return (
    <li className={styles.card}>
      <div className={styles.cardFacts}>
        <p className={styles.cardName}>{name}</p>
        <p className={styles.mark} data-tone={isComplete ? 'good' : 'plain'}>
          <Icon name={isComplete ? 'check' : 'clock'} size={16} />
          <span>{t(`signedFiles.level.${level}`)}</span>
        </p>
        {told && (
          <div>
            <p className={styles.mark} data-tone="wrong">
              <Icon name="alert" size={16} />
              <span>{told.heading}</span>
            </p>
            <p className={styles.help}>
              {told.happened}{' '}
              {Date.parse(file.nextAt) > now && t('signedFiles.again', { time: format.dateTime(file.nextAt) })}
            </p>
          </div>
        )}
        <p className={isComplete && !isSaved ? styles.mark : styles.help} data-tone="mine">
          {isComplete && !isSaved && <Icon name="save" size={16} />}
          <span>{saved}</span>
        </p>
        <p className={styles.help}>{t('signedFiles.signedAt', { time: format.dateTime(file.signedAt) })}</p>
      </div>
      <div className={styles.line}>
        {told && <Button onPress={onTryNow}>{t('signedFiles.tryNow')}</Button>}
        <Button
          variant={isComplete && !isSaved ? 'primary' : 'plain'}
          icon={<Icon name="save" />}
          isDisabled={isSaving}
          aria-label={t('signedFiles.saveOf', { name })}
          onPress={onSave}
        >
          {t('signedFiles.save')}
        </Button>
        <Button variant="quiet" aria-label={t('signedFiles.removeOf', { name })} onPress={onRemove}>
          {t('signedFiles.remove')}
        </Button>
      </div>
    </li>
  )
}

import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { TextArea } from '../../../parts/text-area.tsx'
import { usePhrases } from '../steps/use-phrases.ts'
import type { CheckItem } from './check-items.ts'
import styles from './check.module.css'

/** Why an item is not in order, in words for the applicant; what is often written is at hand. Ctrl+Enter goes on to the next item. */
export const CheckReason = (props: {
  item: CheckItem
  value: string
  inputRef: React.Ref<HTMLTextAreaElement>
  onChange: (text: string) => void
  onNext: () => void
}) => {
  const t = useText()
  const phrases = usePhrases()
  const { item, value, inputRef, onChange, onNext } = props
  return (
    <div className={styles.reason}>
      <TextArea
        label={t('check.reason')}
        description={t('check.reasonHint')}
        inputRef={inputRef}
        rows={2}
        value={value}
        onChange={onChange}
        maxLength={1000}
        isRequired
        onBlur={() => phrases.remember(value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            phrases.remember(value)
            onNext()
            ;(event.target as HTMLElement).blur()
          } else event.continuePropagation()
        }}
      />
      <fieldset className={styles.phrases} aria-label={t('check.phrases')}>
        {phrases.of(item.sort).map((phrase) => (
          <Button
            key={phrase}
            variant="quiet"
            begins="permits.keepDraft"
            onPress={() => onChange([value.trim(), phrase].filter(Boolean).join(' '))}
          >
            {phrase}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ComboBox, Label } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import { ComboList } from '../../parts/combo-list.tsx'
import field from '../../parts/field.module.css'
import { IconButton } from '../../parts/icon-button.tsx'
import { useSession } from '../../session/session-context.tsx'
import { matching, receiverOptions, type ReceiverOption } from './receiver-options.ts'
import styles from './disposition.module.css'

interface ReceiversFieldProps {
  from: string
  day: string
  value: readonly string[]
  onChange: (positions: string[]) => void
  error: string | undefined
}

const shown = 60

/** Who is to act: positions, several of them, found by typing. Each choice empties the box for the next one. */
export const ReceiversField = ({ from, day, value, onChange, error }: ReceiversFieldProps) => {
  const t = useText()
  const { directory } = useSession()
  const [typed, setTyped] = useState('')
  const [round, setRound] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const all = useMemo(() => receiverOptions(directory, from, day), [directory, from, day])
  // An emptied box would open its list again: after a choice a fresh one takes its place, closed and with the focus.
  useLayoutEffect(() => {
    if (round > 0) input.current?.focus()
  }, [round])
  const found = matching(
    all.filter(({ id }) => !value.includes(id)),
    typed,
  ).slice(0, shown)
  const chosen = value.flatMap((id) => all.find((option) => option.id === id) ?? [])
  return (
    <div className={styles.stack}>
      <ComboBox
        key={round}
        className={field.field ?? ''}
        items={found}
        value={null}
        onChange={(key) => {
          if (key === null) return setTyped('')
          onChange([...value, String(key)])
          setTyped('')
          setRound(round + 1)
        }}
        inputValue={typed}
        onInputChange={setTyped}
        allowsEmptyCollection
        menuTrigger="input"
        isInvalid={error !== undefined}
        validationBehavior="aria"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
        autoFocus={round === 0}
      >
        <Label className={field.label ?? ''}>{t('disposition.to')}</Label>
        <ComboList<ReceiverOption>
          inputRef={input}
          hint={t('disposition.toHint')}
          openLabel={t('disposition.showPositions')}
          error={error}
          linesOf={(option) => option}
          nothing={t('disposition.noPosition')}
        />
      </ComboBox>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('disposition.chosen')}>
          {chosen.map(({ id, title, description }) => (
            <li key={id} className={styles.chip}>
              <span className={styles.grow}>
                {title} <span className={styles.soft}>{description}</span>
              </span>
              <IconButton
                icon="close"
                label={t('disposition.remove', { name: title })}
                onPress={() => {
                  onChange(value.filter((other) => other !== id))
                  input.current?.focus()
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

import { useId } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { instructionsOf } from '../../../domain/default-instructions.ts'
import { useText } from '../../i18n/text-context.tsx'
import field from '../../parts/field.module.css'
import { useSession } from '../../session/session-context.tsx'
import styles from './disposition.module.css'

interface InstructionListProps {
  value: readonly string[]
  onChange: (instructions: string[]) => void
}

/** The standard instructions to tick: one stop for Tab, arrows walk, Space ticks. */
export const InstructionList = ({ value, onChange }: InstructionListProps) => {
  const t = useText()
  const { directory } = useSession()
  const id = useId()
  const all = instructionsOf(directory)
  return (
    <div className={field.field}>
      <span id={id} className={field.label}>
        {t('disposition.instructions')}
      </span>
      <ListBox
        aria-labelledby={id}
        className={styles.instructions ?? ''}
        layout="grid"
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={value}
        onSelectionChange={(keys) => onChange(keys === 'all' ? all : all.filter((text) => keys.has(text)))}
      >
        {all.map((text) => (
          <ListBoxItem key={text} id={text} textValue={text} className={styles.instruction ?? ''}>
            {({ isSelected }) => (
              <>
                <span className={styles.tick} aria-hidden="true">
                  {isSelected ? '✓' : ''}
                </span>
                {text}
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  )
}

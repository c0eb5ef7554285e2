import { useState } from 'react'
import { Button } from 'react-aria-components'
import { attachmentKind, extensionOf } from '../../../domain/attachment-kind.ts'
import type { Attachment } from '../../../domain/letter.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { TextField } from '../../parts/text-field.tsx'
import styles from './draft-form.module.css'

interface AttachmentRowProps {
  file: Attachment
  isFirst: boolean
  isLast: boolean
  isShown: boolean
  isDisabled: boolean
  onShow: () => void
  onMove: (step: -1 | 1) => void
  onRename: (name: string) => void
  onRemove: () => void
}

/** One file: pressed it lies on the desk; renamed without the end of its name, which says what it is. */
export const AttachmentRow = (props: AttachmentRowProps) => {
  const { file, isShown, isDisabled } = props
  const t = useText()
  const format = useFormat()
  const end = extensionOf(file.name)
  const [typed, setTyped] = useState<string | null>(null)
  const rename = () => {
    const stem = typed?.trim() ?? ''
    setTyped(null)
    if (stem !== '' && `${stem}.${end}` !== file.name) props.onRename(end === '' ? stem : `${stem}.${end}`)
  }
  const kept = attachmentKind(file.name) === 'office' ? t('attachment.kept') : null
  return (
    <li className={styles.row}>
      <Icon name="clip" />
      {typed === null ? (
        <Button className={styles.fileName ?? ''} aria-pressed={isShown} onPress={props.onShow}>
          <span>{file.name}</span>
          <span className={styles.help}>
            {[t('draft.attachment', { pages: file.pages ?? 0, size: format.bytes(file.size) }), kept]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Button>
      ) : (
        <div className={styles.grow}>
          <TextField
            label={t('attachment.newName', { name: file.name })}
            labelHidden
            value={typed}
            onChange={setTyped}
            maxLength={190}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed
            autoFocus
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key === 'Enter') rename()
              else if (event.key === 'Escape') setTyped(null)
            }}
          />
        </div>
      )}
      <IconButton
        icon="draft"
        label={t('attachment.rename', { name: file.name })}
        isDisabled={isDisabled}
        onPress={() => setTyped(end === '' ? file.name : file.name.slice(0, -end.length - 1))}
      />
      <IconButton
        icon="up"
        label={t('draft.reviewerUp', { name: file.name })}
        isDisabled={isDisabled || props.isFirst}
        onPress={() => props.onMove(-1)}
      />
      <IconButton
        icon="down"
        label={t('draft.reviewerDown', { name: file.name })}
        isDisabled={isDisabled || props.isLast}
        onPress={() => props.onMove(1)}
      />
      <IconButton
        icon="close"
        label={t('draft.remove', { name: file.name })}
        isDisabled={isDisabled}
        onPress={props.onRemove}
      />
    </li>
  )
}

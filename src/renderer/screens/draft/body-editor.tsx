import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId } from 'react'
import { richNodeSchema, type RichNode } from '../../../domain/rich-text.ts'
import { useText } from '../../i18n/text-context.tsx'
import { bodyExtensions, typedShortcuts } from './body-extensions.ts'
import { BodyToolbar } from './body-toolbar.tsx'
import { cleanPaste } from './clean-paste.ts'
import { deepEqual } from './deep-equal.ts'
import styles from './body-editor.module.css'

export interface BodyEditorProps {
  value: RichNode
  onChange: (body: RichNode) => void
  isDisabled: boolean
  error: string | undefined
}

/** The body of the letter. Only forms that the paper knows; what is pasted is brought down to them. */
export const BodyEditor = ({ value, onChange, isDisabled, error }: BodyEditorProps) => {
  const t = useText()
  const labelId = useId()
  const errorId = useId()
  const editor = useEditor({
    extensions: bodyExtensions,
    content: value,
    editable: !isDisabled,
    // The strict CSP refuses the stylesheet that tiptap would inject; body-editor.module.css has what it needs.
    injectCSS: false,
    enableInputRules: typedShortcuts,
    enablePasteRules: false,
    editorProps: {
      transformPastedHTML: cleanPaste,
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId, class: styles.paper ?? '' },
    },
    onUpdate: ({ editor }) => onChange(richNodeSchema.parse(editor.getJSON())),
  })

  useEffect(() => {
    if (!deepEqual(richNodeSchema.parse(editor.getJSON()), value))
      editor.commands.setContent(value, { emitUpdate: false })
  }, [editor, value])
  useEffect(() => editor.setEditable(!isDisabled, false), [editor, isDisabled])
  useEffect(() => {
    editor.view.dom.toggleAttribute('aria-invalid', error !== undefined)
    if (error === undefined) editor.view.dom.removeAttribute('aria-describedby')
    else editor.view.dom.setAttribute('aria-describedby', errorId)
  }, [editor, error, errorId])

  return (
    <div className={styles.field} data-field="isi" data-invalid={error === undefined ? undefined : ''}>
      <div className={styles.head}>
        {/* A label element cannot name a contenteditable; a click on the word still leads into the text. */}
        <span id={labelId} className={styles.label} aria-hidden="true" onClick={() => editor.commands.focus()}>
          {t('field.isi')}
        </span>
        <BodyToolbar editor={editor} isDisabled={isDisabled} />
      </div>
      <EditorContent editor={editor} />
      {error !== undefined && (
        <span id={errorId} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  )
}

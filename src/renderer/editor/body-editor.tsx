import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId, useRef } from 'react'
import type { RichNode } from '../../domain/rich-text.ts'
import { useText } from '../i18n/text-context.tsx'
import { useTellError } from '../parts/announcer.tsx'
import { deepEqual } from '../screens/draft/deep-equal.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { bodyExtensions, typedShortcuts } from './body-extensions.ts'
import { BodyToolbar } from './body-toolbar.tsx'
import { BodyFactsProvider, type BodyFacts } from './nodes/body-facts.ts'
import { cleanPaste, mostPasted } from './paste/clean-paste.ts'
import { toBody } from './to-body.ts'
import styles from './body-editor.module.css'

export interface BodyEditorProps {
  label: string
  value: RichNode
  onChange: (body: RichNode) => void
  facts: BodyFacts
  isDisabled: boolean
  error: string | undefined
  /** More to do with the body, beside its name. */
  more?: React.ReactNode
}

/** The body of a letter, or the template of a kind. Only forms that the paper knows; what is pasted is brought down to them. */
export const BodyEditor = ({ label, value, onChange, facts, isDisabled, error, more }: BodyEditorProps) => {
  const t = useText()
  const tellError = useTellError()
  const labelId = useId()
  const errorId = useId()
  const hintId = useId()
  const leaving = useRef(false)
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
      handlePaste: (_view, event) => {
        const size = event.clipboardData?.getData('text/html').length ?? 0
        if (size <= mostPasted) return false
        tellError(new LontarError('paste_too_large'))
        return true
      },
      handleDOMEvents: {
        // Tab sets in at the beginning of a paragraph, in lists and tables: Escape before it leaves the text (WCAG 2.1.2).
        keydown: (_view, event) => {
          const leaves = leaving.current && event.key === 'Tab'
          if (event.key !== 'Shift') leaving.current = event.key === 'Escape'
          return leaves
        },
      },
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        'aria-describedby': hintId,
        // Letters are Indonesian whatever the screens speak: for the speller and for screen readers.
        lang: 'id',
        spellcheck: 'true',
        class: styles.paper ?? '',
      },
    },
    onUpdate: ({ editor }) => onChange(toBody(editor.getJSON())),
  })

  useEffect(() => {
    if (!deepEqual(toBody(editor.getJSON()), toBody(value))) editor.commands.setContent(value, { emitUpdate: false })
  }, [editor, value])
  useEffect(() => editor.setEditable(!isDisabled, false), [editor, isDisabled])
  useEffect(() => {
    editor.view.dom.toggleAttribute('aria-invalid', error !== undefined)
    editor.view.dom.setAttribute('aria-describedby', error === undefined ? hintId : `${errorId} ${hintId}`)
  }, [editor, error, errorId, hintId])

  return (
    <BodyFactsProvider value={facts}>
      <div className={styles.field} data-field="isi" data-invalid={error === undefined ? undefined : ''}>
        <div className={styles.head}>
          {/* A label element cannot name a contenteditable; a click on the word still leads into the text. */}
          <span id={labelId} className={styles.label} aria-hidden="true" onClick={() => editor.commands.focus()}>
            {label}
          </span>
          {more}
        </div>
        <BodyToolbar editor={editor} kind={facts.kind} isDisabled={isDisabled} />
        <EditorContent editor={editor} />
        {error !== undefined && (
          <span id={errorId} className={styles.error}>
            {error}
          </span>
        )}
        <span id={hintId} className="only-for-screen-readers">
          {t('editor.leave')}
        </span>
      </div>
    </BodyFactsProvider>
  )
}

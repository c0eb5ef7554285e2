import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { ToggleButton, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import styles from './body-editor.module.css'

const bullets = 'M8 5h9M8 10h9M8 15h9M3.8 5h.1M3.8 10h.1M3.8 15h.1'
const numbers = 'M8 5h9M8 10h9M8 15h9M3 3.5l1-.5v4M2.8 12.2c0-1.4 2.2-1.4 2.2 0 0 .9-2.2 1.6-2.2 3.3H5'
const picture = (path: string) => (
  <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)

/** The few forms that the body of an official letter takes, each with its key. */
export const BodyToolbar = ({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) => {
  const t = useText()
  const active = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      underline: editor.isActive('underline'),
      bullets: editor.isActive('bulletList'),
      numbers: editor.isActive('orderedList'),
    }),
  })
  const run = () => editor.chain().focus()
  const common = { isDisabled }
  return (
    <Toolbar aria-label={t('draft.bodyTools')} className={styles.toolbar ?? ''}>
      <Tool {...common} name={t('draft.bold')} keys="Ctrl+B" on={active.bold} press={() => run().toggleBold().run()}>
        <b>B</b>
      </Tool>
      <Tool
        {...common}
        name={t('draft.italic')}
        keys="Ctrl+I"
        on={active.italic}
        press={() => run().toggleItalic().run()}
      >
        <i>I</i>
      </Tool>
      <Tool
        {...common}
        name={t('draft.underline')}
        keys="Ctrl+U"
        on={active.underline}
        press={() => run().toggleUnderline().run()}
      >
        <u>U</u>
      </Tool>
      <Tool
        {...common}
        name={t('draft.bullets')}
        keys="Ctrl+Shift+8"
        on={active.bullets}
        press={() => run().toggleBulletList().run()}
      >
        {picture(bullets)}
      </Tool>
      <Tool
        {...common}
        name={t('draft.numbers')}
        keys="Ctrl+Shift+7"
        on={active.numbers}
        press={() => run().toggleOrderedList().run()}
      >
        {picture(numbers)}
      </Tool>
    </Toolbar>
  )
}

interface ToolProps {
  name: string
  keys: string
  on: boolean
  isDisabled: boolean
  press: () => void
  children: ReactNode
}

const Tool = ({ name, keys, on, isDisabled, press, children }: ToolProps) => (
  <TooltipTrigger delay={400} closeDelay={0}>
    <ToggleButton
      aria-label={name}
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      isSelected={on}
      isDisabled={isDisabled}
      onChange={press}
      className={styles.tool ?? ''}
    >
      {children}
    </ToggleButton>
    <Tooltip className={styles.tooltip ?? ''} offset={6}>
      {name} <kbd>{keys}</kbd>
    </Tooltip>
  </TooltipTrigger>
)

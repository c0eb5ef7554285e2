import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Group, Toolbar } from 'react-aria-components'
import type { LetterKind } from '../../domain/kinds/letter-kind.ts'
import { useLanguage, useText } from '../i18n/text-context.tsx'
import { aligns, type Align } from './paragraph-form.ts'
import { tableChoices } from './table-tools.ts'
import { Tool, ToolMenu } from './tool.tsx'
import { Picture } from './toolbar-pictures.tsx'
import { variableChoices } from './variable-choices.ts'
import styles from './body-editor.module.css'

interface BodyToolbarProps {
  editor: Editor
  kind: LetterKind | undefined
  isDisabled: boolean
}

const numerals = ['1', 'a', 'A', 'i', 'I'] as const
const alignKeys = { left: 'L', center: 'E', right: 'R', justify: 'J' } as const

/** The few forms that the body of an official letter takes, each with its key. One Tab stop; arrow keys walk within. */
export const BodyToolbar = ({ editor, kind, isDisabled }: BodyToolbarProps) => {
  const t = useText()
  const [language] = useLanguage()
  const now = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      underline: editor.isActive('underline'),
      bullets: editor.isActive('bulletList'),
      numbers: editor.isActive('orderedList'),
      numeral: String(editor.getAttributes('orderedList').type ?? '1'),
      align: (editor.getAttributes('paragraph').align ?? 'justify') as Align,
      inTable: editor.isActive('table'),
      mayUndo: editor.can().undo(),
      mayRedo: editor.can().redo(),
      // The choices of a table follow from what is marked in it.
      marked: editor.state.selection.toJSON() as unknown,
    }),
  })
  const run = () => editor.chain().focus()
  const common = { isDisabled }
  const number = (type: string) => () =>
    void (now.numbers ? run() : run().toggleOrderedList())
      .updateAttributes('orderedList', { type: type === '1' ? null : type })
      .run()
  const inItem = () => editor.isActive('listItem')
  const deeper = () => void (inItem() ? run().sinkListItem('listItem') : run().indentBy(1)).run()
  const shallower = () => void (inItem() ? run().liftListItem('listItem') : run().indentBy(-1)).run()
  return (
    <Toolbar aria-label={t('draft.bodyTools')} className={styles.toolbar ?? ''}>
      <Group className={styles.group ?? ''} aria-label={t('editor.marks')}>
        <Tool {...common} name={t('draft.bold')} keys="Ctrl+B" on={now.bold} press={() => run().toggleBold().run()}>
          <b>B</b>
        </Tool>
        <Tool
          {...common}
          name={t('draft.italic')}
          keys="Ctrl+I"
          on={now.italic}
          press={() => run().toggleItalic().run()}
        >
          <i>I</i>
        </Tool>
        <Tool
          {...common}
          name={t('draft.underline')}
          keys="Ctrl+U"
          on={now.underline}
          press={() => run().toggleUnderline().run()}
        >
          <u>U</u>
        </Tool>
      </Group>
      <Group className={styles.group ?? ''} aria-label={t('editor.paragraphs')}>
        <ToolMenu
          {...common}
          name={t('editor.align')}
          chosen={now.align}
          choices={aligns.map((align) => ({
            id: align,
            label: t(`editor.align.${align}`),
            keys: `Ctrl+Shift+${alignKeys[align]}`,
            run: () => run().setAlign(align).run(),
          }))}
        >
          <Picture name={now.align} />
        </ToolMenu>
        <Tool {...common} name={t('editor.outdent')} keys="Ctrl+[" press={shallower}>
          <Picture name="outdent" />
        </Tool>
        <Tool {...common} name={t('editor.indent')} keys="Ctrl+]" press={deeper}>
          <Picture name="indent" />
        </Tool>
      </Group>
      <Group className={styles.group ?? ''} aria-label={t('editor.lists')}>
        <Tool
          {...common}
          name={t('draft.bullets')}
          keys="Ctrl+Shift+8"
          on={now.bullets}
          press={() => run().toggleBulletList().run()}
        >
          <Picture name="bullets" />
        </Tool>
        <Tool
          {...common}
          name={t('draft.numbers')}
          keys="Ctrl+Shift+7"
          on={now.numbers}
          press={() => run().toggleOrderedList().run()}
        >
          <Picture name="numbers" />
        </Tool>
        <ToolMenu
          {...common}
          name={t('editor.numerals')}
          {...(now.numbers && { chosen: now.numeral })}
          choices={numerals.map((type) => ({ id: type, label: t(`editor.numerals.${type}`), run: number(type) }))}
        >
          <Picture name="numerals" />
        </ToolMenu>
      </Group>
      <Group className={styles.group ?? ''} aria-label={t('editor.inserts')}>
        <ToolMenu {...common} name={t('editor.table')} choices={tableChoices(editor, now.inTable, t)}>
          <Picture name="table" />
        </ToolMenu>
        <ToolMenu {...common} name={t('editor.variable')} choices={variableChoices(editor, kind, language, t)}>
          <Picture name="variable" />
        </ToolMenu>
      </Group>
      <Group className={styles.group ?? ''} aria-label={t('editor.history')}>
        <Tool
          name={t('editor.undo')}
          keys="Ctrl+Z"
          isDisabled={isDisabled || !now.mayUndo}
          press={() => run().undo().run()}
        >
          <Picture name="undo" />
        </Tool>
        <Tool
          name={t('editor.redo')}
          keys="Ctrl+Y"
          isDisabled={isDisabled || !now.mayRedo}
          press={() => run().redo().run()}
        >
          <Picture name="redo" />
        </Tool>
      </Group>
    </Toolbar>
  )
}

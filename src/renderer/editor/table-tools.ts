import type { Editor } from '@tiptap/core'
import type { Translate } from '../i18n/translator.ts'
import { widenColumns } from './column-width.ts'
import type { ToolChoice } from './tool.tsx'

const step = 24

/** What can be done to the table that the cursor stands in, or a new one. */
export const tableChoices = (editor: Editor, inTable: boolean, t: Translate): ToolChoice[] => {
  const run = () => editor.chain().focus()
  if (!inTable) {
    const make = (rows: number, cols: number): ToolChoice => ({
      id: `${rows}x${cols}`,
      label: t('editor.tableNew', { rows, cols }),
      run: () => run().insertTable({ rows, cols, withHeaderRow: true }).run(),
    })
    return [make(3, 2), make(3, 3), make(4, 4), make(4, 5)]
  }
  const can = editor.can()
  return [
    { id: 'rowBelow', label: t('editor.rowBelow'), run: () => run().addRowAfter().run() },
    { id: 'rowAbove', label: t('editor.rowAbove'), run: () => run().addRowBefore().run() },
    { id: 'colRight', label: t('editor.columnRight'), run: () => run().addColumnAfter().run() },
    { id: 'colLeft', label: t('editor.columnLeft'), run: () => run().addColumnBefore().run() },
    { id: 'wider', label: t('editor.wider'), run: () => widenColumns(editor, step) && run().run() },
    { id: 'narrower', label: t('editor.narrower'), run: () => widenColumns(editor, -step) && run().run() },
    { id: 'head', label: t('editor.headRow'), run: () => run().toggleHeaderRow().run() },
    { id: 'merge', label: t('editor.merge'), isDisabled: !can.mergeCells(), run: () => run().mergeCells().run() },
    { id: 'split', label: t('editor.split'), isDisabled: !can.splitCell(), run: () => run().splitCell().run() },
    { id: 'noRow', label: t('editor.deleteRow'), run: () => run().deleteRow().run() },
    { id: 'noCol', label: t('editor.deleteColumn'), run: () => run().deleteColumn().run() },
    { id: 'none', label: t('editor.deleteTable'), run: () => run().deleteTable().run() },
  ]
}

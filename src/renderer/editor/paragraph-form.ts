import { Paragraph } from '@tiptap/extension-paragraph'
import type { Command } from '@tiptap/core'

export const aligns = ['left', 'center', 'right', 'justify'] as const
export type Align = (typeof aligns)[number]
const mostIndent = 8

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    letterParagraph: {
      /** `justify` is what letters do by themselves. */
      setAlign: (align: Align) => ReturnType
      /** Steps from the margin, 0–8. */
      indentBy: (steps: 1 | -1) => ReturnType
    }
  }
}

/** A paragraph with its alignment and its distance from the margin, kept as the attributes of `domain/rich-text.ts`. */
export const LetterParagraph = Paragraph.extend({
  addAttributes() {
    return {
      align: {
        default: null,
        parseHTML: (element) => asAlign(element.dataset.align ?? element.style.textAlign),
        renderHTML: ({ align }) => (align ? { 'data-align': align as string } : {}),
      },
      indent: {
        default: null,
        parseHTML: (element) => asIndent(element.dataset.indent),
        renderHTML: ({ indent }) => (indent ? { 'data-indent': String(indent) } : {}),
      },
    }
  },
  addCommands() {
    return {
      ...this.parent?.(),
      setAlign: (align) => onParagraphs((attrs) => ({ ...attrs, align: align === 'justify' ? null : align })),
      indentBy: (steps) =>
        onParagraphs((attrs) => {
          const indent = Math.min(Math.max(Number(attrs.indent ?? 0) + steps, 0), mostIndent)
          return { ...attrs, indent: indent === 0 ? null : indent }
        }),
    }
  },
  addKeyboardShortcuts() {
    const { editor } = this
    /** As in Word: at the beginning of a paragraph, or over several. Elsewhere Tab leaves the text, as everywhere. */
    const mayIndent = () => {
      const { selection } = editor.state
      if (editor.isActive('listItem') || editor.isActive('table')) return false
      return selection.empty ? selection.$from.parentOffset === 0 : !selection.$from.sameParent(selection.$to)
    }
    const isIndented = () => Number(editor.getAttributes('paragraph').indent ?? 0) > 0
    return {
      ...this.parent?.(),
      Tab: () => mayIndent() && editor.commands.indentBy(1),
      'Shift-Tab': () => mayIndent() && isIndented() && editor.commands.indentBy(-1),
      'Mod-]': () => editor.commands.indentBy(1),
      'Mod-[': () => editor.commands.indentBy(-1),
      'Mod-Shift-l': () => editor.commands.setAlign('left'),
      'Mod-Shift-e': () => editor.commands.setAlign('center'),
      'Mod-Shift-r': () => editor.commands.setAlign('right'),
      'Mod-Shift-j': () => editor.commands.setAlign('justify'),
      Backspace: () =>
        editor.state.selection.empty &&
        editor.state.selection.$from.parentOffset === 0 &&
        isIndented() &&
        editor.commands.indentBy(-1),
    }
  },
})

const onParagraphs =
  (change: (attrs: Record<string, unknown>) => Record<string, unknown>): Command =>
  ({ tr, state, dispatch }) => {
    const { from, to } = state.selection
    let found = false
    state.doc.nodesBetween(from, to, (node, at) => {
      if (node.type.name !== 'paragraph') return
      found = true
      if (dispatch) tr.setNodeMarkup(at, null, change(node.attrs))
    })
    return found
  }

const asAlign = (text: string | undefined): Align | null => {
  const align = aligns.find((known) => known === text)
  return align === undefined || align === 'justify' ? null : align
}

const asIndent = (text: string | undefined): number | null => {
  const steps = Number.parseInt(text ?? '', 10)
  return steps > 0 ? Math.min(steps, mostIndent) : null
}

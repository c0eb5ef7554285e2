import type { Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { FieldList, FieldTable, Variable } from './nodes/letter-nodes.ts'
import { LetterParagraph } from './paragraph-form.ts'

const inCells = '(paragraph | bulletList | orderedList)+'
const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.max(1, Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1),
})
/** Merged cells and widths; how the words in a cell are aligned is a matter of its paragraphs. */
const cellAttributes = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: {
    default: null,
    parseHTML: (element: HTMLElement) =>
      element.getAttribute('colwidth')?.split(',').map(Number).filter(Number.isFinite) ?? null,
  },
})

/** A table of labels and values, as a permit has them, stays one. */
const LinedTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      lines: {
        default: null,
        parseHTML: (element: HTMLElement) => element.hasAttribute('data-lines') || null,
        renderHTML: ({ lines }: { lines: boolean | null }) => (lines ? { 'data-lines': '' } : {}),
      },
    }
  },
})

/** Exactly the nodes and marks of `domain/rich-text.ts`: what the paper of an official letter knows, and no more. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    heading: false,
    horizontalRule: false,
    link: false,
    paragraph: false,
    strike: false,
    trailingNode: false,
  }),
  LetterParagraph,
  LinedTable.configure({ resizable: true, cellMinWidth: 40, allowTableNodeSelection: true }),
  TableRow,
  TableHeader.extend({ content: inCells, addAttributes: cellAttributes }),
  TableCell.extend({ content: inCells, addAttributes: cellAttributes }),
  Variable,
  FieldTable,
  FieldList,
]

/** Typing `1. ` or `- ` begins a list; stars and underscores stay what they are. */
export const typedShortcuts = ['bulletList', 'orderedList']

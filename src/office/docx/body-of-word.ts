import type { Mark, RichNode } from '../../domain/rich-text.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { WordNode } from './mammoth-document.ts'

const mostNodes = 40_000
const mostIndent = 8
/** Word’s usual step to the right is half an inch: 720 twentieths of a point. */
const step = 720

type Dropped = Partial<Record<'image' | 'note' | 'comment' | 'other', number>>

/** A Word document as the body of a letter: flat paragraphs become lists again, tables keep their merged cells. */
export const bodyOfWord = (document: WordNode, name: string): { body: RichNode; dropped: Dropped } => {
  const dropped: Dropped = {}
  let left = mostNodes
  const count = <T>(node: T): T => {
    if (--left < 0) throw new LontarError('docx_too_large', { name })
    return node
  }
  const drop = (what: keyof Dropped) => {
    dropped[what] = (dropped[what] ?? 0) + 1
  }

  const inlines = (nodes: WordNode[] = [], marks: Mark[] = []): RichNode[] =>
    nodes.flatMap((node): RichNode[] => {
      switch (node.type) {
        case 'text':
          return node.value ? [count({ type: 'text', text: node.value, ...(marks.length > 0 && { marks }) })] : []
        case 'run':
          return inlines(node.children, marksOf(node))
        case 'tab':
          return [count({ type: 'text', text: ' ', ...(marks.length > 0 && { marks }) })]
        case 'break':
          return node.breakType === 'line' ? [count({ type: 'hardBreak' })] : []
        case 'hyperlink':
          return inlines(node.children, marks)
        case 'image':
          drop('image')
          return []
        case 'noteReference':
          drop('note')
          return []
        case 'commentReference':
          drop('comment')
          return []
        case 'checkbox':
          drop('other')
          return []
        default:
          return []
      }
    })

  const paragraph = (node: WordNode): RichNode => {
    const bold: Mark[] = /^heading|^judul|^title/i.test(node.styleName ?? '') ? [{ type: 'bold' }] : []
    const content = joined(inlines(node.children)).map((inline) =>
      bold.length > 0 && inline.type === 'text' ? { ...inline, marks: merged(inline.marks, bold) } : inline,
    )
    const align = alignOf(node)
    const indent = node.numbering ? 0 : Math.min(Math.round(Number(node.indent?.start ?? 0) / step) || 0, mostIndent)
    const attrs = { ...(align && { align }), ...(indent > 0 && { indent }) }
    return count({
      type: 'paragraph',
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    })
  }

  const table = (node: WordNode): RichNode => ({
    type: 'table',
    content: (node.children ?? [])
      .filter((row) => row.type === 'tableRow')
      .map((row) => ({
        type: 'tableRow' as const,
        content: (row.children ?? [])
          .filter((cell) => cell.type === 'tableCell')
          .map((cell) => {
            const attrs = {
              ...((cell.colSpan ?? 1) > 1 && { colspan: cell.colSpan! }),
              ...((cell.rowSpan ?? 1) > 1 && { rowspan: cell.rowSpan! }),
            }
            const inside = blocks(cell.children ?? [], true)
            return count<RichNode>({
              type: row.isHeader ? 'tableHeader' : 'tableCell',
              ...(Object.keys(attrs).length > 0 && { attrs }),
              content: inside.length > 0 ? inside : [{ type: 'paragraph' }],
            })
          }),
      }))
      .filter((row) => row.content.length > 0),
  })

  /** @param inCell a table within a cell leaves its paragraphs */
  const blocks = (nodes: WordNode[], inCell: boolean): RichNode[] => {
    const done: RichNode[] = []
    let open: { level: number; list: RichNode }[] = []
    for (const node of nodes) {
      if (node.type === 'table') {
        open = []
        if (inCell) {
          drop('other')
          done.push(...blocks(paragraphsOf(node), true))
        } else {
          const made = table(node)
          if (made.content?.length) done.push(made)
        }
        continue
      }
      if (node.type !== 'paragraph') continue
      const made = paragraph(node)
      if (!node.numbering) {
        open = []
        done.push(made)
        continue
      }
      const level = Math.min(Math.max(Number(node.numbering.level) || 0, 0), mostIndent)
      const type = node.numbering.isOrdered ? 'orderedList' : 'bulletList'
      while (open.length > 0 && open.at(-1)!.level > level) open.pop()
      const last = open.at(-1)
      const item: RichNode = { type: 'listItem', content: [made] }
      if (last?.level === level && last.list.type === type) {
        last.list.content!.push(item)
        continue
      }
      if (last?.level === level) open.pop()
      const list: RichNode = { type, content: [item] }
      const above = open.at(-1)?.list.content?.at(-1)
      if (above) above.content!.push(list)
      else done.push(list)
      open.push({ level, list })
    }
    return done
  }

  const content = blocks(document.children ?? [], false)
  return { body: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }, dropped }
}

const paragraphsOf = (node: WordNode): WordNode[] =>
  node.type === 'paragraph' ? [node] : (node.children ?? []).flatMap(paragraphsOf)

const marksOf = ({ isBold, isItalic, isUnderline }: WordNode): Mark[] => [
  ...(isBold ? [{ type: 'bold' as const }] : []),
  ...(isItalic ? [{ type: 'italic' as const }] : []),
  ...(isUnderline ? [{ type: 'underline' as const }] : []),
]

const merged = (marks: Mark[] = [], more: Mark[]): Mark[] => [
  ...marks,
  ...more.filter((mark) => !marks.some((other) => other.type === mark.type)),
]

/** Justified and left are what letters do anyway. */
const alignOf = ({ alignment }: WordNode): string | null =>
  alignment === 'center' ? 'center' : alignment === 'right' || alignment === 'end' ? 'right' : null

/** Word cuts a sentence into many runs: those that look the same become one. */
const joined = (inlines: RichNode[]): RichNode[] => {
  const all: RichNode[] = []
  for (const inline of inlines) {
    const last = all.at(-1)
    const same = JSON.stringify(last?.marks) === JSON.stringify(inline.marks)
    if (last?.type === 'text' && inline.type === 'text' && same) last.text = `${last.text}${inline.text}`
    else all.push({ ...inline })
  }
  return all
}

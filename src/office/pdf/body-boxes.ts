import { plainText, type RichNode } from '../../domain/rich-text.ts'
import { below, type Box } from './page/box.ts'
import { column, size } from './page/paper.ts'
import { plain, textBoxes, withoutWidows, type TextBlock } from './text/text-boxes.ts'
import type { Style, Typefaces } from './text/typefaces.ts'
import type { Inline } from './text/words.ts'

const style: Style = { size: size.body }
const firstIndent = 36
const listIndent = 20
const between = { paragraphs: 5, items: 1.5 }
/** Lists nest as deep as there is room for a readable column; what is deeper stays at that indent. */
const deepest = 10

/** The body of a letter as lines that know where a page may break. Empty paragraphs at the end, an editor’s habit, are left out. */
export const bodyBoxes = (body: RichNode, faces: Typefaces): Box[] => {
  const nodes = body.content ?? []
  const last = nodes.findLastIndex((node) => plainText(node).trim() !== '')
  return blocks(nodes.slice(0, last + 1), faces, 0)
}

const blocks = (nodes: RichNode[], faces: Typefaces, level: number): Box[] =>
  nodes.flatMap((node) => {
    switch (node.type) {
      case 'paragraph':
        return paragraph(node, faces, level)
      case 'bulletList':
      case 'orderedList':
        return list(node, faces, level + 1)
      default:
        return blocks(node.content ?? [], faces, level)
    }
  })

const paragraph = (node: RichNode, faces: Typefaces, level: number, marker?: TextBlock['marker']): Box[] => {
  const left = column.left + Math.min(level, deepest) * listIndent
  const shape: TextBlock = {
    left,
    width: column.right - left,
    align: 'justify',
    firstIndent: level === 0 ? firstIndent : 0,
    marker,
  }
  const lines = textBoxes(inlines(node), faces, shape, size.body)
  return below(level === 0 ? between.paragraphs : between.items, withoutWidows(lines))
}

const list = (node: RichNode, faces: Typefaces, level: number): Box[] => {
  const start = Number(node.attrs?.start ?? 1)
  return (node.content ?? []).flatMap((item, index) => {
    const text = node.type === 'bulletList' ? bullets[(level - 1) % bullets.length]! : numeral(start + index, level)
    const left = column.left + (Math.min(level, deepest) - 1) * listIndent
    // An item that begins with another list still shows its own number.
    const content = item.content ?? []
    const [first, ...rest] = content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' as const }, ...content]
    return [...paragraph(first!, faces, level, { text, style, left }), ...blocks(rest, faces, level)]
  })
}

const bullets = ['•', '–', '▪']

/** Official order of numerals: 1. a. 1) a) (1) (a) */
const numeral = (value: number, level: number): string => {
  const sign = level % 2 === 1 ? String(value) : letters(value)
  return level <= 2 ? `${sign}.` : level <= 4 ? `${sign})` : `(${sign})`
}

const letters = (value: number): string => {
  const rest = Math.max(1, value) - 1
  return (rest >= 26 ? letters(Math.floor(rest / 26)) : '') + String.fromCharCode(97 + (rest % 26))
}

const inlines = (node: RichNode): Inline[] =>
  (node.content ?? []).flatMap((part): Inline[] => {
    if (part.type === 'hardBreak') return ['break']
    if (part.type !== 'text') return inlines(part)
    const has = (type: string) => part.marks?.some((mark) => mark.type === type) === true
    return plain(part.text ?? '', { ...style, bold: has('bold'), italic: has('italic'), underline: has('underline') })
  })

import { plainText, type RichNode } from '../../../domain/rich-text.ts'
import { below, type Box } from '../page/box.ts'
import { size } from '../page/paper.ts'
import type { Setting } from '../setting.ts'
import { textBoxes, withoutWidows, type TextBlock } from '../text/text-boxes.ts'
import { alignOf, indentOf } from './attributes.ts'
import { fieldListBoxes } from './field-list.ts'
import { fieldTableBoxes } from './field-table.ts'
import { inlinesOf } from './inlines.ts'
import { isBold, keptWithWhatFollows } from './leads-on.ts'
import { linesTableBoxes } from './lines-table.ts'
import { bulletFor, numeralFor } from './numerals.ts'
import { richTableBoxes } from './rich-table.ts'

/** Where blocks are set: the column of a page, or a cell of a table. */
export interface Place {
  left: number
  width: number
  /** How many lists they lie in. */
  level: number
  /** How many tables they lie in: in a cell letters are smaller, nothing is indented, lines are not stretched. */
  tables: number
  bold: boolean
}

const firstIndent = 36
const indentStep = 24
const listIndent = 20
const between = { paragraphs: 5, items: 1.5, inCell: 2, tableAndText: 4 }
export const sizeIn = (place: Place): number => (place.tables > 0 ? 10 : size.body)

/** The body of a letter as boxes that know where a page may break. Empty paragraphs at the end, an editor’s habit, are left out. */
export const bodyBoxes = (setting: Setting): Box[] => {
  const nodes = setting.letter.content.body.content ?? []
  const last = nodes.findLastIndex((node) => showsByItself.has(node.type) || plainText(node).trim() !== '')
  const { left, width } = setting.sheet.column
  return blockBoxes(nodes.slice(0, last + 1), setting, { left, width, level: 0, tables: 0, bold: false })
}

const showsByItself = new Set<RichNode['type']>(['fieldTable', 'fieldList', 'table'])

export const blockBoxes = (nodes: RichNode[], setting: Setting, place: Place): Box[] =>
  nodes.flatMap((node, index) => {
    const boxes = keptWithWhatFollows(node, nodes[index + 1], block(node, setting, place))
    return isTable(nodes[index - 1]) ? below(between.tableAndText, boxes) : boxes
  })

const isTable = (node: RichNode | undefined): boolean => node?.type === 'table' || node?.type === 'fieldTable'

const block = (node: RichNode, setting: Setting, place: Place): Box[] => {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, setting, place)
    case 'bulletList':
    case 'orderedList':
      return list(node, setting, { ...place, level: place.level + 1 })
    case 'table':
      if (node.attrs?.lines === true) return below(between.paragraphs, linesTableBoxes(node, setting, place))
      return below(between.paragraphs, richTableBoxes(node, setting, place))
    case 'fieldTable':
      return below(between.paragraphs, fieldTableBoxes(node, setting, place))
    case 'fieldList':
      return below(between.paragraphs, fieldListBoxes(node, setting, place))
    // Text that stands where only blocks should: a paragraph of its own.
    case 'text':
    case 'variable':
      return paragraph({ type: 'paragraph', content: [node] }, setting, place)
    default:
      return blockBoxes(node.content ?? [], setting, place)
  }
}

const paragraph = (node: RichNode, setting: Setting, place: Place, marker?: TextBlock['marker']): Box[] => {
  const points = sizeIn(place)
  const align = alignOf(node) ?? (place.tables > 0 ? 'left' : 'justify')
  const indent = indentOf(node)
  const narrowed = Math.min(indent * indentStep, place.width / 2)
  const isPlain = place.level === 0 && place.tables === 0 && indent === 0 && align === 'justify' && !isBold(node)
  const shape: TextBlock = {
    left: place.left + narrowed,
    width: place.width - narrowed,
    align,
    firstIndent: isPlain ? Math.min(firstIndent, place.width / 4) : 0,
    marker,
    ...(place.tables > 0 && { lineHeight: points * 1.25 }),
  }
  const lines = textBoxes(inlinesOf(node, setting, { size: points, bold: place.bold }), setting.faces, shape, points)
  const gap = place.tables > 0 ? between.inCell : place.level === 0 ? between.paragraphs : between.items
  return below(gap, withoutWidows(lines))
}

const list = (node: RichNode, setting: Setting, outer: Place): Box[] => {
  const start = Number(node.attrs?.start ?? 1)
  // Lists nest as deep as there is room for a readable column; what is deeper stays at that indent.
  const step = outer.width > 180 || outer.level === 1 ? listIndent : 0
  const place = { ...outer, left: outer.left + step, width: outer.width - step }
  const markerLeft = step > 0 ? outer.left : outer.left - listIndent
  const style = { size: sizeIn(place), bold: place.bold }
  return (node.content ?? []).flatMap((item, index) => {
    const { level } = place
    const text =
      node.type === 'bulletList' ? bulletFor(level) : numeralFor(start + index, level, String(node.attrs?.type ?? ''))
    // An item that begins with another list still shows its own number.
    const content = item.content ?? []
    const [first, ...rest] = content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' as const }, ...content]
    const marker = { text, style, left: markerLeft }
    return [...paragraph(first!, setting, place, marker), ...blockBoxes(rest, setting, place)]
  })
}

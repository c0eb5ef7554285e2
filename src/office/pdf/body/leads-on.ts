import { plainText, type RichNode } from '../../../domain/rich-text.ts'
import type { Box } from '../page/box.ts'

/** What stands over something else does not stay alone at the foot of a page. */
export const keptWithWhatFollows = (node: RichNode, next: RichNode | undefined, boxes: Box[]): Box[] => {
  if (!next || node.type !== 'paragraph' || !leadsOn(node, boxes)) return boxes
  return boxes.map((item, index) => (index === boxes.length - 1 ? { ...item, keepWithNext: true } : item))
}

/** A heading (one or two lines, all bold or in the middle), or words that end with a colon. */
const leadsOn = (node: RichNode, boxes: Box[]): boolean => {
  const text = plainText(node).trim()
  if (text === '') return false
  if (text.endsWith(':')) return true
  if (boxes.length > 2) return false
  return isBold(node) || node.attrs?.align === 'center'
}

/** Every word of it: what offices use as a heading. */
export const isBold = (node: RichNode): boolean => {
  const words = (node.content ?? []).filter((part) => part.type !== 'hardBreak' && part.text?.trim() !== '')
  return words.length > 0 && words.every((part) => part.marks?.some(({ type }) => type === 'bold'))
}

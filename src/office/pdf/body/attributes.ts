import type { RichNode } from '../../../domain/rich-text.ts'
import type { TextBlock } from '../text/text-boxes.ts'

const aligns: Record<string, TextBlock['align']> = {
  left: 'left',
  center: 'centre',
  right: 'right',
  justify: 'justify',
}

/** How a paragraph asks to be set; undefined where it does not say, or says nonsense. */
export const alignOf = (node: RichNode): TextBlock['align'] => aligns[String(node.attrs?.align)]

/** Steps from the margin, 0 to 8. */
export const indentOf = (node: RichNode): number => {
  const steps = Number(node.attrs?.indent ?? 0)
  return Number.isFinite(steps) ? Math.min(8, Math.max(0, Math.floor(steps))) : 0
}

export const nameOf = (node: RichNode): string => String(node.attrs?.name ?? '')

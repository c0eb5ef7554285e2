/** What mammoth gives of a document before it makes HTML of it: the parts that are read here (its `documents.js`). */
export interface WordNode {
  type: string
  children?: WordNode[]
  value?: string
  breakType?: string
  alignment?: string | null
  indent?: { start: string | null }
  numbering?: { isOrdered: boolean; level: string | number } | null
  styleName?: string | null
  isBold?: boolean
  isItalic?: boolean
  isUnderline?: boolean
  isHeader?: boolean
  colSpan?: number
  rowSpan?: number
}

import { z } from 'zod'

/** The body of a letter: the part of the ProseMirror document format that official letters use. */
export const markSchema = z.object({ type: z.enum(['bold', 'italic', 'underline']) })
export type Mark = z.infer<typeof markSchema>

/**
 * | node | attrs |
 * |---|---|
 * | paragraph | `align` left, center, right, justify; `indent` steps from the margin, 0–8 |
 * | orderedList | `start`; `type` of its numerals: `1`, `a`, `A`, `i`, `I`; left out: by level as offices do |
 * | table | `lines` true: two columns, label and value, without borders and with colons between them |
 * | tableCell, tableHeader | `colspan`, `rowspan`, `colwidth` (pixels of 1/96 inch per column, or null) |
 * | variable | `name` of a field or of a fact of the letter (`variable-names.ts`), shown in its place |
 * | fieldTable | `name` of a table field of the kind: people of a surat tugas, items of a surat pengantar |
 * | fieldList | `names`, comma separated: fields as lines with aligned colons (hari, pukul, tempat, acara) |
 */
export const nodeTypes = [
  'doc',
  'paragraph',
  'text',
  'hardBreak',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'variable',
  'fieldTable',
  'fieldList',
] as const

const attrSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.number()).max(60)])

export interface RichNode {
  type: (typeof nodeTypes)[number]
  text?: string
  marks?: Mark[]
  attrs?: Record<string, string | number | boolean | null | number[]>
  content?: RichNode[]
}

export const richNodeSchema: z.ZodType<RichNode> = z.lazy(() =>
  z.object({
    type: z.enum(nodeTypes),
    text: z.string().max(100_000).optional(),
    marks: z.array(markSchema).optional(),
    attrs: z.record(z.string(), attrSchema).optional(),
    content: z.array(richNodeSchema).optional(),
  }),
)

export const emptyBody: RichNode = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The words of a body, for search and for "is there anything in it". Blocks are parted by a line break, cells by a tab. */
export const plainText = (node: RichNode): string => {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'variable') return `{${String(node.attrs?.name ?? '')}}`
  const inner = (node.content ?? []).map(plainText)
  if (node.type === 'paragraph') return inner.join('')
  return inner.join(node.type === 'tableRow' ? '\t' : '\n')
}

import { z } from 'zod'

/** The body of a letter: the part of the ProseMirror document format that official letters use. */
export const markSchema = z.object({ type: z.enum(['bold', 'italic', 'underline']) })
export type Mark = z.infer<typeof markSchema>

export interface RichNode {
  type: 'doc' | 'paragraph' | 'text' | 'hardBreak' | 'bulletList' | 'orderedList' | 'listItem'
  text?: string
  marks?: Mark[]
  attrs?: Record<string, string | number | boolean | null>
  content?: RichNode[]
}

export const richNodeSchema: z.ZodType<RichNode> = z.lazy(() =>
  z.object({
    type: z.enum(['doc', 'paragraph', 'text', 'hardBreak', 'bulletList', 'orderedList', 'listItem']),
    text: z.string().max(100_000).optional(),
    marks: z.array(markSchema).optional(),
    attrs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    content: z.array(richNodeSchema).optional(),
  }),
)

export const emptyBody: RichNode = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The words of a body, for search and for "is there anything in it". Blocks are parted by a line break. */
export const plainText = (node: RichNode): string => {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const inner = (node.content ?? []).map(plainText)
  return node.type === 'paragraph' ? inner.join('') : inner.join('\n')
}

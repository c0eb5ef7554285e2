import { richNodeSchema, type RichNode } from '../../domain/rich-text.ts'

/**
 * A document as the editor gives it, without the attributes that say nothing: so a body that was only opened is the same as before,
 * and two computers that changed nothing have changed nothing.
 */
export const toBody = (document: unknown): RichNode => bare(richNodeSchema.parse(document))

const bare = ({ type, text, marks, attrs, content }: RichNode): RichNode => {
  const said = Object.entries(attrs ?? {}).filter(([name, value]) => value !== null && value !== usual[name])
  return {
    type,
    ...(text !== undefined && { text }),
    ...(marks !== undefined && marks.length > 0 && { marks: marks.map((mark) => ({ type: mark.type })) }),
    ...(said.length > 0 && { attrs: Object.fromEntries(said) }),
    ...(content !== undefined && content.length > 0 && { content: content.map(bare) }),
  }
}

const usual: Record<string, unknown> = { start: 1, colspan: 1, rowspan: 1, indent: 0 }

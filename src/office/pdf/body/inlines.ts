import type { RichNode } from '../../../domain/rich-text.ts'
import { awaited } from '../parts/awaited.ts'
import { factOf } from '../parts/facts.ts'
import type { Setting } from '../setting.ts'
import { plain } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import type { Inline } from '../text/words.ts'
import { nameOf } from './attributes.ts'

/** The words of a paragraph with their styles; variables give way to what they stand for. */
export const inlinesOf = (node: RichNode, setting: Setting, base: Style): Inline[] =>
  (node.content ?? []).flatMap((part): Inline[] => {
    const has = (type: string) => part.marks?.some((mark) => mark.type === type) === true
    const style: Style = {
      ...base,
      bold: base.bold || has('bold'),
      italic: base.italic || has('italic'),
      underline: has('underline'),
    }
    switch (part.type) {
      case 'hardBreak':
        return ['break']
      case 'text':
        return plain(part.text ?? '', style)
      case 'variable':
        return variable(nameOf(part), setting, style)
      default:
        return inlinesOf(part, setting, base)
    }
  })

const variable = (name: string, setting: Setting, style: Style): Inline[] => {
  const fact = factOf(name, setting)
  if (fact.known) return plain(fact.text, style)
  setting.lacks(fact.label)
  return [awaited(`[${fact.label}]`, style)]
}

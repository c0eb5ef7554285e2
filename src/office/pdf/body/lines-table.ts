import { plainText, type RichNode } from '../../../domain/rich-text.ts'
import type { Box } from '../page/box.ts'
import { leading } from '../page/paper.ts'
import { labelledRows, type LabelledRow } from '../parts/labelled-rows.ts'
import type { Setting } from '../setting.ts'
import type { Inline } from '../text/words.ts'
import { sizeIn, type Place } from './body-boxes.ts'
import { inlinesOf } from './inlines.ts'

const indent = 36

/** A table of labels and values, set as lines with their colons under each other, as the fields of a letter are. */
export const linesTableBoxes = (node: RichNode, setting: Setting, place: Place): Box[] => {
  const style = { size: sizeIn(place) }
  const rows = (node.content ?? []).map((row): LabelledRow => {
    const [label, ...values] = row.content ?? []
    const paragraphs = values.flatMap((cell) => cell.content ?? [])
    return {
      label: label ? plainText(label).replaceAll(/\s+/g, ' ').trim() : '',
      value: paragraphs.flatMap((paragraph, index): Inline[] => [
        ...(index > 0 ? (['break'] as const) : []),
        ...inlinesOf(paragraph, setting, style),
      ]),
    }
  })
  const inset = place.tables > 0 || place.level > 0 ? 0 : indent
  return labelledRows(rows, setting.faces, {
    left: place.left + inset,
    width: place.width - inset,
    style,
    lineHeight: style.size * leading * 0.96,
    align: 'left',
  })
}

import { fieldNames } from '../../../domain/kinds/check-kind.ts'
import type { RichNode } from '../../../domain/rich-text.ts'
import type { Box } from '../page/box.ts'
import { leading } from '../page/paper.ts'
import { awaited } from '../parts/awaited.ts'
import { factOf } from '../parts/facts.ts'
import { labelledRows, type LabelledRow } from '../parts/labelled-rows.ts'
import type { Setting } from '../setting.ts'
import { plain } from '../text/text-boxes.ts'
import { sizeIn, type Place } from './body-boxes.ts'

const indent = 36

/** Fields as lines with their colons under each other. A field that may stay empty, and does, has no line. */
export const fieldListBoxes = (node: RichNode, setting: Setting, place: Place): Box[] => {
  const style = { size: sizeIn(place) }
  const rows = fieldNames(node).flatMap((name): LabelledRow[] => {
    const { known, text, label } = factOf(name, setting)
    if (known && text === '') return []
    if (!known) setting.lacks(label)
    return [{ label: capital(label), value: known ? plain(text, style) : [awaited(`[${label}]`, style)] }]
  })
  const inset = place.tables > 0 || place.level > 0 ? 0 : indent
  return labelledRows(rows, setting.faces, {
    left: place.left + inset,
    width: place.width - inset,
    style,
    lineHeight: style.size * leading * 0.96,
    align: place.tables > 0 ? 'left' : 'justify',
  })
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

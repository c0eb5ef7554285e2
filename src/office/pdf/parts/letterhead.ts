import type { Directory, Unit } from '../../../domain/directory.ts'
import { box, type Box } from '../page/box.ts'
import type { Canvas } from '../page/canvas.ts'
import { column, size } from '../page/paper.ts'
import { breakLines } from '../text/break-lines.ts'
import { plain, textBoxes } from '../text/text-boxes.ts'
import type { Style, Typefaces } from '../text/typefaces.ts'
import { emblem } from './emblem.ts'

const logoSide = 66
const textLeft = column.left + logoSide + 8
const shape = { left: textLeft, width: column.right - textLeft, align: 'centre' as const }

/** The kop: emblem, province, agency in large capitals, how to reach it, and the double rule. One box, first page only. */
export const letterhead = (directory: Directory, unit: Unit | undefined, faces: Typefaces): Box => {
  const name = (unit?.name ?? '').toUpperCase()
  const agency = agencyStyle(name, faces)
  const lines = [
    ...textBoxes(plain(governmentName(directory.province), { size: 13.5 }), faces, { ...shape, lineHeight: 18 }, 13.5),
    ...textBoxes(
      plain(name, agency),
      faces,
      { ...balanced(name, agency, faces), lineHeight: agency.size * 1.24 },
      agency.size,
    ),
    ...textBoxes(
      plain(contactLines(unit, faces), { size: size.small }),
      faces,
      { ...shape, lineHeight: 11.5 },
      size.small,
    ),
  ]
  const textHeight = lines.reduce((sum, line) => sum + line.height, 0)
  const height = Math.max(textHeight, logoSide) + 12
  return box(height, (canvas, top) => {
    drawEmblem(canvas, column.left, top + (height - 12 - logoSide) / 2)
    let y = top + (height - 12 - textHeight) / 2
    for (const line of lines) {
      line.draw(canvas, y)
      y += line.height
    }
    canvas.rule(column.left, column.right, top + height - 5, 2.2)
    canvas.rule(column.left, column.right, top + height - 1.6, 0.7)
  })
}

/** `Bali`, `Provinsi Bali` and `Pemerintah Provinsi Bali` all give `PEMERINTAH PROVINSI BALI`. */
export const governmentName = (province: string): string => {
  const bare = province
    .trim()
    .replace(/^pemerintah\s+/i, '')
    .replace(/^provinsi\s+/i, '')
  return `PEMERINTAH PROVINSI ${bare}`.toUpperCase()
}

/** Long names get smaller letters before they get a third line. */
const agencyStyle = (name: string, faces: Typefaces): Style => {
  const sizes = [19, 17, 15.5, 14].map((points) => ({ size: points, bold: true }))
  const oneLine = sizes.slice(0, 3).find((style) => linesOf(name, style, faces, shape.width) === 1)
  return (
    oneLine ?? sizes.slice(2).find((style) => linesOf(name, style, faces, shape.width) <= 2) ?? { size: 12, bold: true }
  )
}

/** Narrows the column so that two lines are about equally long. */
const balanced = (name: string, style: Style, faces: Typefaces): typeof shape => {
  const lines = linesOf(name, style, faces, shape.width)
  let width = shape.width
  while (width > 100 && linesOf(name, style, faces, width - 10) === lines) width -= 10
  return { ...shape, left: shape.left + (shape.width - width) / 2, width }
}

const linesOf = (text: string, style: Style, faces: Typefaces, width: number): number =>
  breakLines(plain(text, style), faces, width).length

/** Where the agency is, and how to reach it: in one line if it fits, else the address of its mail gets a line of its own. */
const contactLines = (unit: Unit | undefined, faces: Typefaces): string => {
  if (!unit) return ''
  const place = [unit.address, [unit.city, unit.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const phoneAndWeb = [unit.phone && `Telepon ${unit.phone}`, unit.web && `Laman ${unit.web}`]
    .filter(Boolean)
    .join('  ·  ')
  const mail = unit.email && `Pos-el ${unit.email}`
  const reach = [phoneAndWeb, mail].filter(Boolean)
  const fits = linesOf(reach.join('  ·  '), { size: size.small }, faces, shape.width) === 1
  return [place, ...(fits ? [reach.join('  ·  ')] : reach)].filter(Boolean).join('\n')
}

const drawEmblem = (canvas: Canvas, left: number, top: number): void => {
  const scale = logoSide / emblem.side
  canvas.path(emblem.fan, left, top, scale, emblem.green)
  canvas.path(emblem.leaves, left, top, scale, emblem.gold)
  canvas.path(emblem.cord, left, top, scale, emblem.green)
}

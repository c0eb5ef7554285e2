import type { Unit } from '../../../domain/directory.ts'
import { box, drawDown, heightOf, together, type Box } from '../page/box.ts'
import type { Canvas } from '../page/canvas.ts'
import { size } from '../page/paper.ts'
import type { Press } from '../setting.ts'
import { aksaraBox } from '../text/aksara-box.ts'
import { breakLines } from '../text/break-lines.ts'
import { plain, textBoxes, type TextBlock } from '../text/text-boxes.ts'
import type { Style, Typefaces } from '../text/typefaces.ts'
import { emblem } from './emblem.ts'

const logoSide = 66

/** The kop of an agency: logo, province, agency in large capitals, how to reach it, and the double rule. One box, first page only. */
export const letterhead = (press: Press, unit: Unit | undefined): Box => {
  const { faces, directory, sheet } = press
  const { column } = sheet
  const textLeft = column.left + logoSide + 8
  const shape = { left: textLeft, width: column.right - textLeft, align: 'centre' as const }
  const name = (unit?.name ?? '').toUpperCase()
  const agency = agencyStyle(name, faces, shape.width)
  const lines = [
    ...textBoxes(plain(governmentName(directory.province), { size: 13.5 }), faces, { ...shape, lineHeight: 18 }, 13.5),
    ...aksaraBox(unit?.letterhead?.balinese ?? '', faces, shape, 13),
    ...textBoxes(
      plain(name, agency),
      faces,
      { ...balanced(name, agency, faces, shape), lineHeight: agency.size * 1.24 },
      agency.size,
    ),
    ...textBoxes(
      plain(contactLines(unit, faces, shape.width), { size: size.small }),
      faces,
      { ...shape, lineHeight: 11.5 },
      size.small,
    ),
  ]
  const textHeight = heightOf(lines)
  const height = Math.max(textHeight, logoSide) + 12
  return box(height, (canvas, top) => {
    drawLogo(canvas, press, unit, column.left, top + (height - 12 - logoSide) / 2, logoSide)
    drawDown(canvas, lines, top + (height - 12 - textHeight) / 2)
    canvas.rule(column.left, column.right, top + height - 5, 2.2)
    canvas.rule(column.left, column.right, top + height - 1.6, 0.7)
  })
}

/** The kop of the governor: the emblem in the middle, the office under it, no address. */
export const provinceLetterhead = (press: Press): Box[] => {
  const { sheet, faces, directory } = press
  const { left, width } = sheet.column
  const name = `GUBERNUR ${bareProvince(directory.province)}`.toUpperCase()
  const mark = box(logoSide + 6, (canvas, top) =>
    drawLogo(canvas, press, undefined, left + (width - logoSide) / 2, top, logoSide),
  )
  const style = { size: 17, bold: true }
  return together([
    mark,
    ...textBoxes(plain(name, style), faces, { left, width, align: 'centre', lineHeight: 22 }, style.size),
  ])
}

/** `Bali`, `Provinsi Bali` and `Pemerintah Provinsi Bali` all give `PEMERINTAH PROVINSI BALI`. */
export const governmentName = (province: string): string =>
  `PEMERINTAH PROVINSI ${bareProvince(province)}`.toUpperCase()

const bareProvince = (province: string): string =>
  province
    .trim()
    .replace(/^pemerintah\s+/i, '')
    .replace(/^provinsi\s+/i, '')

/** Long names get smaller letters before they get a third line. */
const agencyStyle = (name: string, faces: Typefaces, width: number): Style => {
  const sizes = [19, 17, 15.5, 14].map((points) => ({ size: points, bold: true }))
  const oneLine = sizes.slice(0, 3).find((style) => linesOf(name, style, faces, width) === 1)
  return oneLine ?? sizes.slice(2).find((style) => linesOf(name, style, faces, width) <= 2) ?? { size: 12, bold: true }
}

/** Narrows the column so that two lines are about equally long. */
const balanced = (name: string, style: Style, faces: Typefaces, shape: TextBlock): TextBlock => {
  const lines = linesOf(name, style, faces, shape.width)
  let { width } = shape
  while (width > 100 && linesOf(name, style, faces, width - 10) === lines) width -= 10
  return { ...shape, left: shape.left + (shape.width - width) / 2, width }
}

const linesOf = (text: string, style: Style, faces: Typefaces, width: number): number =>
  breakLines(plain(text, style), faces, { width }).length

/**
 * What the agency itself wants to stand there, else where it is and how to reach it: in one line if it fits, else the address of its
 * mail gets a line of its own.
 */
const contactLines = (unit: Unit | undefined, faces: Typefaces, width: number): string => {
  if (!unit) return ''
  const own = unit.letterhead?.lines.trim()
  if (own) return own
  const place = [unit.address, [unit.city, unit.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const phoneAndWeb = [unit.phone && `Telepon ${unit.phone}`, unit.web && `Laman ${unit.web}`]
    .filter(Boolean)
    .join('  ·  ')
  const mail = unit.email && `Pos-el ${unit.email}`
  const reach = [phoneAndWeb, mail].filter(Boolean)
  const fits = linesOf(reach.join('  ·  '), { size: size.small }, faces, width) === 1
  return [place, ...(fits ? [reach.join('  ·  ')] : reach)].filter(Boolean).join('\n')
}

/** The agency’s own logo as large as fits into the square, else the emblem. */
const drawLogo = (
  canvas: Canvas,
  { logoOf }: Press,
  unit: Unit | undefined,
  left: number,
  top: number,
  side: number,
): void => {
  const picture = unit ? logoOf(unit.id) : null
  if (picture) {
    const scale = side / Math.max(picture.width, picture.height)
    const [width, height] = [picture.width * scale, picture.height * scale]
    canvas.picture(picture, left + (side - width) / 2, top + (side - height) / 2, width, height)
    return
  }
  const scale = side / emblem.side
  canvas.path(emblem.fan, left, top, scale, emblem.green)
  canvas.path(emblem.leaves, left, top, scale, emblem.gold)
  canvas.path(emblem.cord, left, top, scale, emblem.green)
}

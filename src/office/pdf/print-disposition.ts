import { PDFDocument } from 'pdf-lib'
import { positionOf, unitOf, type Directory } from '../../domain/directory.ts'
import type { Disposition, Letter } from '../../domain/letter.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { FontFiles } from './fonts.ts'
import { openLogos, type Logos } from './logos.ts'
import { below, box, together, type Box } from './page/box.ts'
import { sheetOf, type Sheet } from './page/paper.ts'
import { dispositionFacts } from './parts/disposition-facts.ts'
import { receiverState } from './parts/receiver-state.ts'
import { labelledRows, type LabelledRow } from './parts/labelled-rows.ts'
import { letterhead } from './parts/letterhead.ts'
import { printPages } from './print-pages.ts'
import { longDate } from './text/indonesian.ts'
import { plain, textBoxes } from './text/text-boxes.ts'
import { embedTypefaces, type Typefaces } from './text/typefaces.ts'

export interface DispositionPrint {
  /** Whose dispositions; left out: the unit of the first one. */
  unitId?: string
  logos?: Logos
  /** At the foot: when and by whom it was printed. */
  footer?: string
}

const size = 10
const style = { size }
const lineHeight = 13.5
const step = 20
/** A disposition that was passed down very often is not pushed off the paper. */
const deepest = 8

/**
 * The lembar disposisi of a letter: what letter it is, and the tree of instructions with receivers, notes, due dates and what became
 * of them, each passed-on disposition set in under the one it passes on. Without dispositions it is an empty slip for the pen.
 * @example await printDisposition(letter, directory, fonts, { unitId: 'kominfos' })
 */
export const printDisposition = async (
  letter: Letter,
  directory: Directory,
  fonts: FontFiles,
  { unitId, logos, footer = '' }: DispositionPrint = {},
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const faces = await embedTypefaces(pdf, fonts)
  const sheet = sheetOf('A4', { notes: false })
  const all = letter.dispositions ?? []
  const own = unitId ?? all[0]?.unitId ?? letter.deliveries[0]?.unitId
  const unit = own === undefined ? undefined : unitOf(directory, own)
  const { left, width } = sheet.column
  const press = { sheet, faces, directory, logoOf: await openLogos(pdf, directory, logos) }
  const title = textBoxes(
    plain('LEMBAR DISPOSISI', { size: 13, bold: true }),
    faces,
    { left, width, align: 'centre', lineHeight: 20 },
    13,
  )
  const facts = labelledRows(dispositionFacts(letter, directory, own, style), faces, { left, width, style, lineHeight })
  const rule = box(8, (canvas, top) => canvas.rule(left, left + width, top + 4, 0.6))
  const tree = treeOf(all.filter((one) => one.unitId === own))
  const boxes = [
    letterhead(press, unit),
    ...together(below(10, title), true),
    ...below(6, facts),
    rule,
    ...(tree.length === 0
      ? emptySlip(sheet, faces)
      : tree.flatMap((one) => dispositionBoxes(one, directory, sheet, faces))),
  ]
  return printPages(pdf, boxes, { sheet, faces, title: 'Lembar disposisi', footer })
}

interface InTree {
  disposition: Disposition
  depth: number
}

/** In the order of reading: each followed by those that pass it on. One whose parent is not there stands as a first one. */
const treeOf = (all: Disposition[]): InTree[] => {
  const ids = new Set(all.map(({ id }) => id))
  const seen = new Set<string>()
  const from = (disposition: Disposition, depth: number): InTree[] => {
    if (seen.has(disposition.id)) return []
    seen.add(disposition.id)
    const passedOn = all.filter(({ parentId }) => parentId === disposition.id)
    return [{ disposition, depth }, ...passedOn.flatMap((one) => from(one, depth + 1))]
  }
  const first = all.filter(({ parentId }) => parentId === null || !ids.has(parentId))
  return [...first, ...all].flatMap((one) => from(one, 0))
}

const dispositionBoxes = (
  { disposition, depth }: InTree,
  directory: Directory,
  sheet: Sheet,
  faces: Typefaces,
): Box[] => {
  const { by, at, instructions, note, due, to } = disposition
  const indent = Math.min(depth, deepest) * step
  const left = sheet.column.left + indent
  const width = sheet.column.width - indent
  const shape = { left, width, lineHeight }
  const titleOf = (id: string) => positionOf(directory, id)?.title ?? id
  const who = directory.people.find(({ id }) => id === by.personId)?.name ?? ''
  const head = textBoxes(
    [
      { text: titleOf(by.positionId), style: { size, bold: true } },
      { text: `${who ? `, ${who}` : ''} · ${dayOf(at)}`, style },
    ],
    faces,
    shape,
    size,
  )
  const rows: LabelledRow[] = [
    ...(instructions.length > 0 ? [{ label: 'Instruksi', value: plain(instructions.join('; '), style) }] : []),
    ...(note.trim() === '' ? [] : [{ label: 'Catatan', value: plain(note.trim(), style) }]),
    ...(due ? [{ label: 'Batas waktu', value: plain(longDate(due), style) }] : []),
    ...to.map((receiver, index) => ({
      label: index === 0 ? 'Kepada' : '',
      value: [
        { text: titleOf(receiver.positionId), style },
        ...plain(` – ${receiverState(receiver)}`, { size, italic: true }),
      ],
    })),
  ]
  const lines = labelledRows(rows, faces, { ...shape, style, colonAt: 68 })
  return below(9, [...together(head, lines.length > 0), ...lines])
}

const dayOf = (moment: string): string => longDate(officeDay(moment))

/** Lines to write on. */
const emptySlip = ({ column }: Sheet, faces: Typefaces): Box[] => [
  ...textBoxes(plain('Diteruskan kepada / instruksi:', style), faces, { left: column.left, width: column.width }, size),
  ...Array.from({ length: 12 }, () => box(26, (canvas, top) => canvas.rule(column.left, column.right, top + 25, 0.3))),
]

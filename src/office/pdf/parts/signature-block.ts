import { signatureFieldOf } from '../../../domain/lifecycle/signatories.ts'
import { box, drawDown, heightOf, together, type Box } from '../page/box.ts'
import type { Canvas } from '../page/canvas.ts'
import { lineHeight, size, type Sheet } from '../page/paper.ts'
import type { Setting } from '../setting.ts'
import { plain, textBoxes } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import type { SignerOnPaper } from './signatory.ts'
import { electronicMark, wetMark } from './signature-marks.ts'

/** Where the visible mark of the n-th signatory stands: the page area of the signature field. */
export interface MarkArea {
  field: string
  left: number
  top: number
  width: number
  height: number
}

export interface SignatureMarks {
  /** What the QR code opens; null in a preview, which shows its place only. */
  verifyAt: string | null
  onMark: (canvas: Canvas, area: MarkArea) => void
}

const style: Style = { size: size.body }
const height = lineHeight(size.body) * 0.96
const usualWidth = 258
const between = 18

/**
 * Who signs. One alone stands at the right; two side by side, the first at the right as on every letter; more in rows of two under
 * each other. A row is one box, and the rows stay together.
 */
export const signatureBlock = (setting: Setting, marks: SignatureMarks): Box[] => {
  const { signers, sheet } = setting
  const columns = columnsFor(sheet, signers.length)
  const rows: Box[] = []
  for (let index = 0; index < signers.length; index += 2) {
    const pair = signers.slice(index, index + 2)
    const blocks = pair.map((signer, at) => oneSigner(setting, marks, signer, index + at, columns[at]!))
    const headHeight = Math.max(...blocks.map((block) => block.headHeight))
    const tallest = headHeight + Math.max(...blocks.map((block) => block.markHeight))
    const draw = (canvas: Canvas, top: number) => blocks.forEach((block) => block.draw(canvas, top, headHeight))
    rows.push(box(tallest, draw, { gap: index === 0 ? 0 : between }))
  }
  return together(rows)
}

interface Column {
  left: number
  width: number
}

/** Where those who sign stand; the first column is the right one. */
export const columnsFor = ({ column }: Sheet, signers: number): Column[] => {
  const width = signers === 1 ? usualWidth : Math.min(usualWidth, (column.width - between) / 2)
  return [
    { left: column.right - width, width },
    { left: column.left, width },
  ]
}

const oneSigner = (
  { faces, kind }: Setting,
  { verifyAt, onMark }: SignatureMarks,
  signer: SignerOnPaper,
  index: number,
  column: Column,
) => {
  const head = headLines(signer).flatMap((text) =>
    textBoxes(plain(text, style), faces, { ...column, lineHeight: height }, size.body),
  )
  const mark = kind.electronicSignature
    ? electronicMark(signer, verifyAt, column, faces)
    : wetMark(signer, column, faces)
  return {
    headHeight: heightOf(head) + 6,
    markHeight: mark.height,
    /** Titles end at the same height, so that the marks stand in one row. */
    draw: (canvas: Canvas, top: number, headHeight: number) => {
      drawDown(canvas, head, top + headHeight - heightOf(head) - 6)
      mark.draw(canvas, top + headHeight)
      if (!kind.electronicSignature) return
      onMark(canvas, { field: signatureFieldOf(index), ...column, top: top + headHeight, height: mark.height })
    },
  }
}

const headLines = ({ mandate, title }: SignerOnPaper): string[] => [...mandate, ...(title ? [`${title},`] : [])]

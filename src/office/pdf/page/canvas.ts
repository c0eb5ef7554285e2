import {
  PDFArray,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames as Op,
  type PDFDocument,
  type PDFPage,
} from 'pdf-lib'
import type { Picture } from '../picture.ts'
import type { Aksara, ShapedGlyph } from '../text/aksara.ts'
import { faceOf, textWidth, type Style, type Typefaces } from '../text/typefaces.ts'

/** A colour as red, green, blue from 0 to 1. */
export type Ink = readonly [number, number, number]
export const black: Ink = [0, 0, 0]
export const grey: Ink = [0.55, 0.55, 0.55]

export interface Rect {
  left: number
  top: number
  width: number
  height: number
}

export interface FrameLine {
  thickness?: number
  dash?: number
}

/** Draws on one page. Points; `top` and `base` (the base line of text) count from the top of the page. */
export interface Canvas {
  page: PDFPage
  /** `wordSpace` widens every space, for justified lines. */
  text: (x: number, base: number, text: string, style: Style, wordSpace?: number) => void
  /** Shaped signs, each in its own place. */
  glyphs: (aksara: Aksara, glyphs: ShapedGlyph[], x: number, base: number, size: number) => void
  /** A horizontal rule. */
  rule: (left: number, right: number, top: number, thickness: number, ink?: Ink) => void
  fillRects: (rects: Rect[], ink?: Ink) => void
  /** The outline of a rectangle, 0.6 thick unless told. */
  frame: (left: number, top: number, width: number, height: number, ink?: Ink, line?: FrameLine) => void
  /** Outlines in black, all at once: a table has thousands. */
  frames: (rects: Rect[], thickness: number) => void
  /** A picture that was embedded in the document. */
  picture: (picture: Picture, left: number, top: number, width: number, height: number) => void
  /** A filled SVG path whose origin is put at (left, top). */
  path: (svg: string, left: number, top: number, scale: number, ink: Ink) => void
  watermark: (text: string) => void
}

export const canvasOn = (pdf: PDFDocument, page: PDFPage, faces: Typefaces): Canvas => {
  const { width: pageWidth, height: pageHeight } = page.getSize()
  const up = (top: number) => pageHeight - top
  const write = (name: Op, ...args: (string | PDFName | PDFArray | PDFNumber | PDFHexString)[]) =>
    page.pushOperators(PDFOperator.of(name, args))
  const number = (value: number) => PDFNumber.of(Math.round(value * 1000) / 1000)
  const numbers = (...values: number[]) => values.map(number)
  const colour = ([r, g, b]: Ink) => write(Op.NonStrokingColorRgb, ...numbers(r, g, b))
  const rect = (left: number, top: number, width: number, height: number) =>
    write(Op.AppendRectangle, ...numbers(left, up(top + height), width, height))

  const show = (text: string, style: Style, wordSpace: number) => {
    const face = faces[faceOf(style)]
    page.node.setFontDictionary(PDFName.of(face.name), face.font.ref)
    write(Op.SetFontAndSize, PDFName.of(face.name), number(style.size))
    const parts = PDFArray.withContext(pdf.context)
    const words = text.split(' ')
    for (const [index, word] of words.entries()) {
      const last = index === words.length - 1
      if (word || !last) parts.push(face.encode(last ? word : `${word} `))
      if (!last && wordSpace !== 0) parts.push(number((-wordSpace * 1000) / style.size))
    }
    write(Op.ShowTextAdjusted, parts)
  }

  const canvas: Canvas = {
    page,
    text: (x, base, text, style, wordSpace = 0) => {
      if (!text) return
      write(Op.BeginText)
      colour(style.grey ? grey : black)
      write(Op.SetTextMatrix, ...numbers(1, 0, 0, 1, x, up(base)))
      show(text, style, wordSpace)
      write(Op.EndText)
      const width = textWidth(faces, text, style) + wordSpace * (text.split(' ').length - 1)
      if (style.underline) canvas.rule(x, x + width, base + style.size * 0.12, style.size * 0.06)
    },
    glyphs: (aksara, glyphs, x, base, points) => {
      page.node.setFontDictionary(PDFName.of(aksara.name), aksara.font.ref)
      write(Op.BeginText)
      colour(black)
      write(Op.SetFontAndSize, PDFName.of(aksara.name), number(points))
      for (const { code, x: along, up: over } of glyphs) {
        write(Op.SetTextMatrix, ...numbers(1, 0, 0, 1, x + along * points, up(base) + over * points))
        write(Op.ShowText, PDFHexString.of(code))
      }
      write(Op.EndText)
    },
    rule: (left, right, top, thickness, ink = black) => {
      colour(ink)
      rect(left, top, right - left, thickness)
      write(Op.FillNonZero)
    },
    fillRects: (rects, ink = black) => {
      colour(ink)
      for (const r of rects) rect(r.left, r.top, r.width, r.height)
      write(Op.FillNonZero)
    },
    frame: (left, top, width, height, ink = grey, { thickness = 0.6, dash } = {}) => {
      write(Op.PushGraphicsState)
      write(Op.StrokingColorRgb, ...numbers(...ink))
      write(Op.SetLineWidth, number(thickness))
      if (dash) write(Op.SetLineDashPattern, `[${dash}]`, number(0))
      rect(left, top, width, height)
      write(Op.StrokePath)
      write(Op.PopGraphicsState)
    },
    path: (svg, left, top, scale, ink) => {
      page.drawSvgPath(svg, {
        x: left,
        y: up(top),
        scale,
        color: { type: 'RGB', red: ink[0], green: ink[1], blue: ink[2] } as never,
      })
    },
    frames: (rects, thickness) => {
      write(Op.PushGraphicsState)
      write(Op.StrokingColorRgb, ...numbers(...black))
      write(Op.SetLineWidth, number(thickness))
      for (const r of rects) rect(r.left, r.top, r.width, r.height)
      write(Op.StrokePath)
      write(Op.PopGraphicsState)
    },
    picture: ({ name, ref }, left, top, width, height) => {
      page.node.setXObject(PDFName.of(name), ref)
      write(Op.PushGraphicsState)
      write(Op.ConcatTransformationMatrix, ...numbers(width, 0, 0, height, left, up(top + height)))
      write(Op.DrawObject, PDFName.of(name))
      write(Op.PopGraphicsState)
    },
    watermark: (text) => {
      const style = { size: 150, bold: true }
      const half = textWidth(faces, text, style) / 2
      const [cos, sin] = [Math.cos(Math.PI / 4), Math.sin(Math.PI / 4)]
      write(Op.BeginText)
      colour([0.92, 0.92, 0.92])
      const [x, y] = [pageWidth / 2 - half * cos + 38, pageHeight / 2 - half * sin - 38]
      write(Op.SetTextMatrix, ...numbers(cos, sin, -sin, cos, x, y))
      show(text, style, 0)
      write(Op.EndText)
    },
  }
  return canvas
}

import {
  AlignmentType,
  BorderStyle,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { RichNode } from '../../domain/rich-text.ts'

export interface DocxLetter {
  paper: 'A4' | 'F4'
  /** Lines over the body, each a name and its words: Nomor, Sifat, Hal, Yth. */
  heading: { label: string; text: string }[]
  /** In capitals over the body; empty in a korespondensi. */
  title: string[]
  body: RichNode
  /** Under the body, on the right: who signs. */
  signatories: string[][]
  copies: string[]
}

/** Twentieths of a point. */
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
const papers = { A4: { width: mm(210), height: mm(297) }, F4: { width: mm(215), height: mm(330) } }
const step = 720
const text = 24

/** A letter as a Word document: its facts as lines, its body in the forms that Word and Lontar share. */
export const writeDocx = async (letter: DocxLetter): Promise<Buffer> => {
  const numbering: { reference: string; ordered: boolean; type: string; start: number }[] = []
  const children = [
    ...letter.heading.map(({ label, text: words }) => line(`${label}\t: ${words}`)),
    ...(letter.heading.length > 0 ? [line('')] : []),
    ...letter.title.map((words) => centred(words)),
    ...(letter.title.length > 0 ? [line('')] : []),
    ...blocks(letter.body.content ?? [], numbering),
    line(''),
    ...letter.signatories.flatMap((lines) => [
      ...lines.map((words) => new Paragraph({ indent: { left: mm(85) }, children: [run(words)] })),
      line(''),
    ]),
    ...(letter.copies.length > 0 ? [line('Tembusan:'), ...letter.copies.map((to, n) => line(`${n + 1}. ${to}`))] : []),
  ]
  const document = new Document({
    creator: 'Lontar',
    styles: { default: { document: { run: { font: 'Arial', size: text } } } },
    numbering: {
      config: numbering.map(({ reference, ordered, type, start }) => ({
        reference,
        levels: Array.from({ length: 9 }, (_, level) => ({
          level,
          start: level === 0 ? start : 1,
          format: ordered ? formatOf(level === 0 ? type : level % 2 === 1 ? 'a' : '1') : LevelFormat.BULLET,
          text: ordered ? `%${level + 1}.` : '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: step * (level + 1), hanging: 360 } } },
        })),
      })),
    },
    sections: [
      {
        properties: {
          page: { size: papers[letter.paper], margin: { top: mm(25), right: mm(20), bottom: mm(25), left: mm(30) } },
        },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

type Lists = { reference: string; ordered: boolean; type: string; start: number }[]

const blocks = (nodes: RichNode[], lists: Lists): (Paragraph | Table)[] =>
  nodes.flatMap((node): (Paragraph | Table)[] => {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(node)]
      case 'orderedList':
      case 'bulletList':
        return listItems(node, 0, lists)
      case 'table':
        return [table(node, lists)]
      default:
        return []
    }
  })

/** Each list at the outside has numbers of its own; the deeper ones are levels of it. */
const listItems = (list: RichNode, level: number, lists: Lists, parent?: string): (Paragraph | Table)[] => {
  const ordered = list.type === 'orderedList'
  const own = parent !== undefined && lists.find((each) => each.reference === parent)?.ordered === ordered
  const reference = own ? parent : `list${lists.length + 1}`
  if (!own) {
    lists.push({ reference, ordered, type: String(list.attrs?.type ?? '1'), start: Number(list.attrs?.start ?? 1) })
  }
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((inner, index): (Paragraph | Table)[] => {
      if (inner.type === 'orderedList' || inner.type === 'bulletList')
        return listItems(inner, level + 1, lists, reference)
      if (inner.type !== 'paragraph') return blocks([inner], lists)
      if (index === 0) return [paragraph(inner, { numbering: { reference, level } })]
      return [paragraph(inner, { indent: { left: step * (level + 1) } })]
    }),
  )
}

const paragraph = (node: RichNode, more: object = {}): Paragraph => {
  const indent = Number(node.attrs?.indent ?? 0)
  return new Paragraph({
    alignment: alignments[String(node.attrs?.align)] ?? AlignmentType.JUSTIFIED,
    spacing: { after: 120 },
    ...(indent > 0 && { indent: { left: indent * step } }),
    ...more,
    children: (node.content ?? []).flatMap(inline),
  })
}

const alignments: Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}

const inline = (node: RichNode): TextRun[] => {
  if (node.type === 'hardBreak') return [new TextRun({ break: 1 })]
  if (node.type !== 'text' || !node.text) return []
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false
  return [
    new TextRun({
      text: node.text,
      bold: has('bold'),
      italics: has('italic'),
      ...(has('underline') && { underline: {} }),
    }),
  ]
}

const table = (node: RichNode, lists: Lists): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: (node.content ?? []).map(
      (row) =>
        new TableRow({
          // Readers take the mark itself for a head, whatever it says.
          ...(isHead(row) && { tableHeader: true }),
          children: (row.content ?? []).map(
            (cell) =>
              new TableCell({
                columnSpan: Number(cell.attrs?.colspan ?? 1),
                rowSpan: Number(cell.attrs?.rowspan ?? 1),
                borders,
                children: blocks(cell.content ?? [], lists),
              }),
          ),
        }),
    ),
  })

const isHead = (row: RichNode): boolean => row.content?.every((cell) => cell.type === 'tableHeader') ?? false

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: border, bottom: border, left: border, right: border }

const run = (words: string): TextRun => new TextRun({ text: words })
const line = (words: string): Paragraph =>
  new Paragraph({
    tabStops: [{ type: 'left', position: mm(22) }],
    children: words.split('\t').map((part, index) => new TextRun({ text: index > 0 ? `\t${part}` : part })),
  })
const centred = (words: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: words, bold: true })] })

const formatOf = (type: string) =>
  ({
    a: LevelFormat.LOWER_LETTER,
    A: LevelFormat.UPPER_LETTER,
    i: LevelFormat.LOWER_ROMAN,
    I: LevelFormat.UPPER_ROMAN,
  })[type] ?? LevelFormat.DECIMAL

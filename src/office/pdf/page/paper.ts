/** Papers and margins of official letters (Permendagri 1/2023), in points. Vertical places count from the top of the page. */
const mm = (value: number): number => (value * 72) / 25.4

/** F4 (folio) is what Indonesian offices call 215 × 330 mm. */
export type PaperName = 'A4' | 'F4'
const papers: Record<PaperName, { width: number; height: number }> = {
  A4: { width: 595.28, height: 841.89 },
  F4: { width: mm(215), height: mm(330) },
}

/** One page to be filled: its size, its column of text, and where the text begins and ends. */
export interface Sheet {
  width: number
  height: number
  column: { left: number; right: number; width: number }
  /** Where the first page begins, and the others, which carry their number above the text. */
  top: number
  nextTop: number
  /** Body text ends here. */
  bottom: number
  /** The footer notes begin here, where there are any. */
  footerTop: number
}

const margin = { left: 30, right: 20, top: 13, nextTop: 28, narrow: 15 }

export interface SheetOptions {
  landscape?: boolean
  /** Room for the two sentences of an electronically signed letter at the foot of every page. */
  notes?: boolean
  /** Registers and lists: the same narrow margin on both sides. */
  narrow?: boolean
}

export const sheetOf = (name: PaperName, options: SheetOptions = {}): Sheet => {
  const { landscape = false, notes = true, narrow = false } = options
  const upright = papers[name]
  const [width, height] = landscape ? [upright.height, upright.width] : [upright.width, upright.height]
  const left = mm(narrow ? margin.narrow : margin.left)
  const right = width - mm(narrow ? margin.narrow : margin.right)
  return {
    width,
    height,
    column: { left, right, width: right - left },
    top: mm(margin.top),
    nextTop: mm(margin.nextTop),
    bottom: height - mm(notes ? 28 : 20),
    footerTop: height - mm(24),
  }
}

export const size = { body: 11.5, small: 9, mark: 9, note: 7 }
/** Distance between base lines, as a multiple of the size. */
export const leading = 1.4

export const lineHeight = (points: number): number => points * leading

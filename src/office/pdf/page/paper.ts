/** A4 and the margins of official letters (Permendagri 1/2023), in points. Vertical places count from the top of the page. */
const mm = (value: number): number => (value * 72) / 25.4

export const paper = { width: 595.28, height: 841.89 }

export const margin = { left: mm(30), right: mm(20), top: mm(13), nextTop: mm(28) }

/** The column of text. */
export const column = {
  left: margin.left,
  right: paper.width - margin.right,
  width: paper.width - margin.left - margin.right,
}

/** Body text ends here, the footer notes begin under it. */
export const bodyBottom = paper.height - mm(28)
export const footerTop = paper.height - mm(24)

export const size = { body: 11.5, small: 9, mark: 9, note: 7 }
/** Distance between base lines, as a multiple of the size. */
export const leading = 1.4

export const lineHeight = (points: number): number => points * leading

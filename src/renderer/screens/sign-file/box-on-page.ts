/** A box on a page in points; `x` and `y` are its lower left corner, counted from the page's own. */
export interface BoxOnPage {
  x: number
  y: number
  width: number
  height: number
}
export interface PageSize {
  width: number
  height: number
}

/** 50 × 20 mm: the code and the words of the mark can be read. */
export const usualSize = { width: 142, height: 57 }
export const smallest = { width: 60, height: 24 }
export const pointsPerMm = 72 / 25.4

/** The box, no smaller than it can be read, wholly on the page. */
export const kept = (box: BoxOnPage, page: PageSize): BoxOnPage => {
  const width = between(box.width, Math.min(smallest.width, page.width), page.width)
  const height = between(box.height, Math.min(smallest.height, page.height), page.height)
  return { width, height, x: between(box.x, 0, page.width - width), y: between(box.y, 0, page.height - height) }
}

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** Where a signature usually stands: at the foot of the page, on the right. */
export const usualBox = (page: PageSize): BoxOnPage =>
  kept({ ...usualSize, x: page.width - usualSize.width - 57, y: 71 }, page)

/** A box drawn between two corners; a mere click puts the usual one with its middle there. */
export const drawn = (from: { x: number; y: number }, to: { x: number; y: number }, page: PageSize): BoxOnPage => {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  if (width < 8 && height < 8)
    return kept({ ...usualSize, x: from.x - usualSize.width / 2, y: from.y - usualSize.height / 2 }, page)
  return kept({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height }, page)
}

export const moved = (box: BoxOnPage, right: number, up: number, page: PageSize): BoxOnPage =>
  kept({ ...box, x: box.x + right, y: box.y + up }, page)

/** Its lower right corner is pulled; the upper left one stays. */
export const stretched = (box: BoxOnPage, right: number, down: number, page: PageSize): BoxOnPage => {
  const top = box.y + box.height
  const width = between(box.width + right, Math.min(smallest.width, page.width), page.width - box.x)
  const height = between(box.height + down, Math.min(smallest.height, page.height), top)
  return kept({ x: box.x, y: top - height, width, height }, page)
}

import type { Box } from './box.ts'

export interface Placed {
  box: Box
  top: number
}
export type PageOfBoxes = Placed[]

export interface Room {
  /** Where the text begins on a page (0 is the first). */
  top: (page: number) => number
  bottom: number
}

/**
 * Deals boxes out to pages, in order. Boxes that are kept together move to the next page together; only a group that is
 * taller than a whole page is broken. There is always a first page, be it empty.
 */
export const paginate = (boxes: Box[], room: Room): PageOfBoxes[] => {
  const pages: PageOfBoxes[] = [[]]
  let y = room.top(0)

  const turn = () => {
    pages.push([])
    y = room.top(pages.length - 1)
  }
  const page = () => pages.at(-1)!
  const place = (item: Box) => {
    if (page().length > 0) y += item.gap
    page().push({ box: item, top: y })
    y += item.height
  }
  const fits = (group: Box[]) => y + heightOf(group, page().length === 0) <= room.bottom

  for (const group of groupsOf(boxes)) {
    if (!fits(group) && page().length > 0 && heightOf(group, true) <= room.bottom - room.top(pages.length)) turn()
    if (fits(group)) group.forEach(place)
    else
      for (const item of group) {
        if (!fits([item]) && page().length > 0) turn()
        place(item)
      }
  }
  return pages
}

const groupsOf = (boxes: Box[]): Box[][] => {
  const groups: Box[][] = []
  let open: Box[] | null = null
  for (const item of boxes) {
    if (!open) groups.push((open = []))
    open.push(item)
    if (!item.keepWithNext) open = null
  }
  return groups
}

const heightOf = (group: Box[], atHead: boolean): number =>
  group.reduce((sum, item, index) => sum + item.height + (atHead && index === 0 ? 0 : item.gap), 0)

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
 * taller than a whole page is broken, and only a box that is taller than a whole page is cut. There is always a first page.
 */
export const paginate = (boxes: Box[], room: Room): PageOfBoxes[] => {
  const pages: PageOfBoxes[] = [[]]
  let y = room.top(0)

  const turn = () => {
    pages.push([])
    y = room.top(pages.length - 1)
  }
  const page = () => pages.at(-1)!
  const isEmpty = () => page().length === 0
  const wholePage = () => room.bottom - room.top(pages.length)
  const fits = (group: Box[]) => y + heightOf(group, isEmpty()) <= room.bottom

  const place = (item: Box) => {
    const { head } = item
    if (isEmpty() && head) {
      page().push({ box: head, top: y })
      y += head.height
    } else if (!isEmpty()) y += item.gap
    page().push({ box: item, top: y })
    y += item.height
  }
  const flow = (item: Box) => {
    let rest: Box = item
    while (!fits([rest])) {
      const isTall = heightOf([rest], true) > wholePage()
      const above = isEmpty() ? (rest.head?.height ?? 0) : rest.gap
      const cut = isTall ? rest.split?.(room.bottom - y - above) : null
      if (!cut && isEmpty()) break
      if (cut) {
        place(cut[0])
        rest = cut[1]
      }
      turn()
    }
    place(rest)
  }

  for (const group of groupsOf(boxes)) {
    const fitsOnOne = heightOf(group, true) <= wholePage()
    // What has to be broken anyway does not begin at the very foot of a page.
    const atFoot = room.bottom - y < wholePage() / 5
    if (!fits(group) && !isEmpty() && (fitsOnOne || atFoot)) turn()
    group.forEach(flow)
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
  group.reduce((sum, item, index) => sum + item.height + (atHead && index === 0 ? headOf(item) : item.gap), 0)

const headOf = ({ head }: Box): number => head?.height ?? 0

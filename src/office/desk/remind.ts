import { positionsOf } from '../../domain/directory.ts'
import type { News } from '../../protocol/desktop-api.ts'
import type { Desk } from './desk.ts'
import { dispositionRows } from './disposition-rows.ts'

/** How often it is asked whether the day has changed. The question costs nothing; the lists are read once a day. */
const lookMs = 10 * 60_000
/** After the start, so that the first list and the first exchange come before. */
const firstMs = 30_000

/** What is due today or late, by number of dispositions: of those given to me, and of those that I gave. */
export const dueOn = (desk: Pick<Desk, 'book' | 'store'>, day: string): NonNullable<News['due']> => {
  const count = (which: 'mine' | 'given') =>
    dispositionRows(desk, which).filter(
      ({ due, stage }) => due !== null && due <= day && stage !== 'done' && stage !== 'cancelled',
    ).length
  return { mine: count('mine'), given: count('given') }
}

/** Enough to be told at once. */
const mostTold = 500

/** Permit cases with this person that have come near their end or become late, and of which that was not told yet. */
export const newlyPressing = (
  { book, store }: Pick<Desk, 'book' | 'store'>,
  day: string,
): NonNullable<News['permits']> => {
  const seats = positionsOf(book.directory(), book.personId, day).map(({ id }) => id)
  const found = { soon: 0, late: 0 }
  store.transaction(() => {
    for (const { id, late_from } of store.cases.pressing(seats, day, mostTold)) {
      const level = late_from !== null && late_from <= day ? 'late' : 'soon'
      if (store.cases.tell(id, level)) found[level] += 1
    }
  })
  return found
}

/**
 * Once a day, at the start or when the day changes, a notice of what is due: to whom it was given, and to who gave it. The day is the
 * office’s; a restart on the same day reminds nobody again.
 */
export const createReminders = (
  desk: Pick<Desk, 'book' | 'store'>,
  send: (news: News) => void,
): { look: () => void; stop: () => void } => {
  const look = () => {
    const day = desk.book.today()
    const permits = newlyPressing(desk, day)
    if (permits.soon + permits.late > 0) send({ tasks: {}, refused: 0, letter: null, permits })
    if (desk.store.facts.get('reminded')?.day === day) return
    desk.store.facts.set('reminded', { day })
    const due = dueOn(desk, day)
    if (due.mine + due.given > 0) send({ tasks: {}, refused: 0, letter: null, due })
  }
  const first = setTimeout(look, firstMs)
  const timer = setInterval(look, lookMs)
  first.unref()
  timer.unref()
  return {
    look,
    stop() {
      clearTimeout(first)
      clearInterval(timer)
    },
  }
}

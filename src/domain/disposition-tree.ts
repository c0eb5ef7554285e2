import type { Disposition } from './letter.ts'

export type Receiver = Disposition['to'][number]

/** How far one receiver is, the last that happened. */
export const dispositionStages = ['unread', 'read', 'reported', 'done', 'cancelled'] as const
export type DispositionStage = (typeof dispositionStages)[number]

export const stageOf = ({ read, cancelled, reports, done }: Receiver): DispositionStage => {
  if (cancelled) return 'cancelled'
  if (done) return 'done'
  if (reports.length > 0) return 'reported'
  return read ? 'read' : 'unread'
}

/** Something is still to be done. */
export const isOpenFor = (receiver: Receiver): boolean => receiver.cancelled === null && receiver.done === null

/** Its day is over, and it is not done. Due today is not yet late. */
export const isOverdue = ({ due }: Pick<Disposition, 'due'>, receiver: Receiver, day: string): boolean =>
  due !== null && due < day && isOpenFor(receiver)

/**
 * Who gave whom what, from the top down: each disposition followed by those that pass it on, in the order in which they were given. One
 * whose parent is not in view stands at the top.
 */
export const inTreeOrder = (dispositions: readonly Disposition[]): { disposition: Disposition; depth: number }[] => {
  const known = new Set(dispositions.map((d) => d.id))
  const isTop = (d: Disposition) => d.parentId === null || !known.has(d.parentId) || d.parentId === d.id
  const below = (
    d: Disposition,
    depth: number,
    above: readonly string[],
  ): { disposition: Disposition; depth: number }[] => [
    { disposition: d, depth },
    // A circle cannot come from the rules, but a drawing must end whatever comes.
    ...dispositions
      .filter((child) => child.parentId === d.id && child !== d && !above.includes(child.id))
      .flatMap((child) => below(child, depth + 1, [...above, d.id])),
  ]
  return dispositions.filter(isTop).flatMap((d) => below(d, 0, [d.id]))
}

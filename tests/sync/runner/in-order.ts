/**
 * Answers come as the processes finish, sooner or later by the number of processors and by what else they have to do. They are told on in the
 * order in which they were asked for, and none behind the one that was enough: so every machine comes to the same end.
 *
 * @param enough hears each answer; true: no other is wanted
 */
export const inOrder = <T>(enough: (answer: T) => boolean) => {
  const early = new Map<number, T>()
  let next = 0
  let isOver = false
  return {
    isOver: () => isOver,
    /** @param place which one it is, counted from 0 */
    hear(place: number, answer: T): void {
      early.set(place, answer)
      for (; !isOver && early.has(next); next++) {
        isOver = enough(early.get(next)!)
        early.delete(next)
      }
    },
  }
}

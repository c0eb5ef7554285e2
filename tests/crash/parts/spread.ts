/** At most `limit` of the items: of each kind the first, the last and some between, every kind before any kind's second. */
export const spread = <T>(items: T[], kindOf: (item: T) => string, limit: number): T[] => {
  const kinds = new Map<string, T[]>()
  for (const item of items) kinds.set(kindOf(item), [...(kinds.get(kindOf(item)) ?? []), item])
  const queues = [...kinds.values()].map(outsideIn)
  const chosen: T[] = []
  for (let round = 0; chosen.length < limit && queues.some((queue) => queue.length > round); round++) {
    for (const queue of queues) if (round < queue.length && chosen.length < limit) chosen.push(queue[round]!)
  }
  return chosen
}

/** First, last, middle, then the middles of what lies between. */
const outsideIn = <T>(items: T[]): T[] => {
  const order: number[] = [...new Set([0, items.length - 1])]
  const halves: [number, number][] = [[0, items.length - 1]]
  for (let next = halves.shift(); next; next = halves.shift()) {
    const [from, to] = next
    if (to - from < 2) continue
    const middle = Math.floor((from + to) / 2)
    order.push(middle)
    halves.push([from, middle], [middle, to])
  }
  return order.map((index) => items[index]!)
}

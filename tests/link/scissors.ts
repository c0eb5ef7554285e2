import type { Crossing } from './wire.ts'

export const isPage = ({ asked }: Crossing): boolean => asked.startsWith('GET /v1/feed?')

/** Cuts the answer to each page twice, before its first byte and in its middle, and lets the third pass. */
export const cutEachPage = () => {
  const asked = new Map<string, Crossing[]>()
  return {
    /** How many bytes of this piece of an answer pass. */
    passes(crossing: Crossing, piece: number): number {
      if (!isPage(crossing)) return piece
      const tries = asked.get(crossing.asked) ?? []
      asked.set(crossing.asked, tries)
      if (!tries.includes(crossing)) tries.push(crossing)
      if (tries.length === 1) return 0
      return tries.length === 2 ? Math.floor(piece / 2) : piece
    },
    cuts: () => [...asked.values()].reduce((sum, tries) => sum + Math.min(2, tries.length), 0),
    /** Pages that had come whole and were asked for again. */
    twice: () => [...asked.values()].filter((tries) => tries.length > 3).length,
  }
}

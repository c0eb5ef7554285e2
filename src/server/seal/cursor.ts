import type { Seal } from './seal.ts'

/**
 * A place in one person's feed. The tag is a random mark of the row at `seq`: a server that was restored from a backup and
 * went on has other rows under the same numbers, and finds out by the tag.
 */
export interface Cursor {
  epoch: string
  seq: number
  tag: string
}

export const closeCursor = (seal: Seal, personId: string, { epoch, seq, tag }: Cursor): string =>
  seal.close(`cursor ${personId}`, `${epoch}.${seq}.${tag}`)

/** Null for a cursor that is empty, forged, or another person's. */
export const openCursor = (seal: Seal, personId: string, text: string): Cursor | null => {
  const [epoch, seq, tag] = seal.open(`cursor ${personId}`, text)?.split('.') ?? []
  return epoch === undefined || seq === undefined || tag === undefined ? null : { epoch, seq: Number(seq), tag }
}

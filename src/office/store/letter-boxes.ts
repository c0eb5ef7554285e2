import type { LetterProjection, StoredBox } from './letter-projection.ts'
import type { Db } from './open-store.ts'
import { timeOfKey } from './time-key.ts'

/** How many letters a box holds, and since when the oldest stands there. */
export interface BoxState {
  count: number
  oldest: string | null
}

/** Which letter stands in which boxes. Counts are kept by triggers, so that asking for them reads no letter. */
export interface LetterBoxes {
  put(key: number, boxes: LetterProjection['boxes']): void
  remove(key: number): void
  state(box: StoredBox): BoxState
  /** Those of a box that were due before a day. */
  overdue(box: StoredBox, day: string): BoxState
}

export const letterBoxes = (db: Db): LetterBoxes => {
  const of = db.prepare<[number], { box: string; due: string | null }>(
    'SELECT box, due FROM letter_box WHERE letter = ?',
  )
  const add = db.prepare('INSERT INTO letter_box VALUES (?, CAST(? AS INTEGER), ?)')
  const drop = db.prepare('DELETE FROM letter_box WHERE box = ? AND letter = ?')
  const count = db.prepare<[string], number>('SELECT letters FROM box_count WHERE box = ?').pluck()
  const oldest = db.prepare<[string], number | null>('SELECT min(letter) FROM letter_box WHERE box = ?').pluck()
  const overdue = db.prepare<[string, string], { count: number; oldest: number | null }>(
    'SELECT count(*) AS count, min(letter) AS oldest FROM letter_box WHERE box = ? AND due < ?',
  )
  return {
    put(key, boxes) {
      const before = new Map(of.all(key).map(({ box, due }) => [box, due]))
      for (const { box, due } of boxes) {
        if (before.get(box) === due) before.delete(box)
        else {
          if (before.delete(box)) drop.run(box, key)
          add.run(box, key, due)
        }
      }
      for (const box of before.keys()) drop.run(box, key)
    },
    remove: (key) => of.all(key).forEach(({ box }) => drop.run(box, key)),
    state: (box) => ({ count: count.get(box) ?? 0, oldest: timeOrNull(oldest.get(box)) }),
    overdue(box, day) {
      const found = overdue.get(box, day)!
      return { count: found.count, oldest: timeOrNull(found.oldest) }
    },
  }
}

const timeOrNull = (key: number | null | undefined): string | null => (key == null ? null : timeOfKey(key))

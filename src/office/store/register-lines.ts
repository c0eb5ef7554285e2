import type { Letter } from '../../domain/letter.ts'
import type { Db } from './open-store.ts'
import { unpack } from './packed.ts'

/** Where a letter stands in a book. Two may have one line, as after a restore: the key of the letter tells them apart. */
export interface LinePlace {
  sequence: number
  key: number
}

export interface RegisterLines {
  /** The letters on this computer that stand in a book, by their line: at most so many behind a place; null: from the first on. */
  of(register: string, after: LinePlace | null, most: number): (LinePlace & { letter: Letter })[]
  /** The line of its number, and one in each agency’s book that it came to. They leave with the letter. */
  put(key: number, letter: Letter): void
}

export const registerLines = (db: Db): RegisterLines => {
  const found = db.prepare<[string, number, number, number], LinePlace & { packed: Buffer }>(
    `SELECT sequence, letter AS key, coalesce(local, server) AS packed FROM register_line
     JOIN letter_text ON letter_text.rowid = register_line.letter WHERE register = ? AND (sequence, letter) > (?, ?)
     ORDER BY sequence, letter LIMIT ?`,
  )
  const drop = db.prepare('DELETE FROM register_line WHERE letter = ?')
  const add = db.prepare('INSERT OR IGNORE INTO register_line VALUES (?, ?, CAST(? AS INTEGER))')
  return {
    of: (register, after, most) =>
      found
        .all(register, after?.sequence ?? -1, after?.key ?? -1, most)
        .map(({ packed, ...place }) => ({ ...place, letter: JSON.parse(unpack(packed)) as Letter })),
    put(key, { number, deliveries }) {
      drop.run(key)
      for (const line of [number, ...deliveries.map((d) => d.agenda)]) {
        if (line) add.run(line.register, line.sequence, key)
      }
    },
  }
}

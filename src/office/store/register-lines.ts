import type { Letter } from '../../domain/letter.ts'
import type { Db } from './open-store.ts'

export interface RegisterLines {
  /** The letters on this computer that stand in a book, by their line. */
  of(register: string): { sequence: number; letter: Letter }[]
}

export const registerLines = (db: Db): RegisterLines => {
  const found = db.prepare<[string], { sequence: number; json: string }>(
    `SELECT sequence, coalesce(local_json, server_json) AS json FROM register_line
     JOIN letter_text ON letter_text.rowid = register_line.letter WHERE register = ? ORDER BY sequence`,
  )
  return {
    of: (register) =>
      found.all(register).map(({ sequence, json }) => ({ sequence, letter: JSON.parse(json) as Letter })),
  }
}

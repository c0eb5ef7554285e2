import type { Db } from '../../src/office/store/open-store.ts'

/** The raw queries beside the contract: the least that SQL on this very store needs for the same rows, without schemas, process or snippets. */
export const bareSql = (
  db: Db,
): Record<'list' | 'search' | 'letter', (of: { word: string; id: string }) => unknown> => {
  const list = db.prepare(
    `SELECT letter.* FROM letter_box JOIN letter ON letter.rowid = letter WHERE box = 'masuk' ORDER BY letter DESC LIMIT 50`,
  )
  const search = db.prepare(
    `SELECT letter.* FROM (SELECT rowid AS key FROM letter_find WHERE letter_find MATCH ? ORDER BY rowid DESC LIMIT 50) JOIN letter ON letter.rowid = key`,
  )
  const letter = db.prepare('SELECT letter.*, letter_text.* FROM letter JOIN letter_text USING (rowid) WHERE id = ?')
  return {
    list: () => list.all(),
    search: ({ word }) => search.all(`"${word}"`),
    letter: ({ id }) => letter.get(id),
  }
}

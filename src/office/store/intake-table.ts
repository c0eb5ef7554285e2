import type { IntakePaper } from '../intake/intake-paper.ts'
import type { Db } from './open-store.ts'

/** Papers that wait to be recorded, the first that came first. */
export interface IntakeTable {
  list(): IntakePaper[]
  get(id: string): IntakePaper | null
  put(paper: IntakePaper): void
  remove(id: string): void
}

export const intakeTable = (db: Db): IntakeTable => {
  const read = db.prepare<[string], string>('SELECT body FROM intake WHERE id = ?').pluck()
  const all = db.prepare<[], string>('SELECT body FROM intake ORDER BY place').pluck()
  const write = db.prepare(
    'INSERT INTO intake (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
  )
  const parse = (body: string) => JSON.parse(body) as IntakePaper
  return {
    list: () => all.all().map(parse),
    get(id) {
      const body = read.get(id)
      return body === undefined ? null : parse(body)
    },
    put: (paper) => void write.run(paper.id, JSON.stringify(paper)),
    remove: (id) => void db.prepare('DELETE FROM intake WHERE id = ?').run(id),
  }
}

import { createHash } from 'node:crypto'
import type { Letter } from '../../domain/letter.ts'
import { plainText } from '../../domain/rich-text.ts'
import { mostRows, type Box } from '../../protocol/desktop-api.ts'
import { canonicalJson } from '../../protocol/canonical-json.ts'
import { boxCondition } from './box-condition.ts'
import type { Db } from './open-store.ts'
import { searchQuery } from './search-query.ts'

/** What lists need of a letter, derived from it by the letters module whenever it changes. */
export interface LetterProjection {
  side: 'keluar' | 'masuk'
  mine: boolean
  tasks: string[]
  party: string
  unread: boolean
  needsStamp: boolean
}

export interface StoredLetter {
  id: string
  server: Letter | null
  local: Letter
  /** The server's epoch in which it said this; another one than now: it was restored and has not spoken of the letter yet. */
  epoch: string
}

export interface LetterListRow {
  id: string
  side: 'keluar' | 'masuk'
  state: Letter['state']
  tasks: string
  subject: string
  party: string
  number: string | null
  urgency: Letter['content']['urgency']
  security: Letter['content']['security']
  unread: number
  updated_at: string
  waiting: number
  rejected: number
  /** The epoch in which the server last spoke of it; null where it never did. */
  given_in: string | null
}

export interface LetterTable {
  get(id: string): StoredLetter | null
  put(letter: StoredLetter, projection: LetterProjection): void
  remove(id: string): void
  /** The newest so many of a box. */
  list(box: Box, query: string, limit?: number): LetterListRow[]
  /** How many such a list would have, up to the most that is ever listed. */
  total(box: Box, query: string): number
  counts(): Record<Box, number>
  ids(where: 'all' | 'needs_stamp' | 'has_task'): string[]
  /**
   * While many letters come at once their words wait outside of the search, and are put into it together: lists are there at once,
   * and the search is not merged again for every page.
   */
  deferIndex(on: boolean): void
  /** Puts at most so many waiting letters into the search. @returns whether any are left */
  indexDeferred(limit: number): boolean
  /** Letters whose words the feed left out, the newest first. */
  withoutWords(limit: number): string[]
  /** Letters that the server gave in another epoch and has not spoken of since. */
  stale(epoch: string): string[]
  /** What the server said in this epoch, by the SHA-256 of its canonical JSON. */
  views(epoch: string): { id: string; sha256: string }[]
}

const listColumns = `CASE WHEN view_sha256 IS NULL THEN NULL ELSE epoch END AS given_in, id, side, state, tasks, subject, party, number, urgency, security, unread, updated_at,
  (SELECT count(*) FROM operation o WHERE o.letter_id = letter.id AND o.status = 'waiting') AS waiting,
  (SELECT count(*) FROM operation o WHERE o.letter_id = letter.id AND o.status = 'rejected' AND o.dismissed_at IS NULL) AS rejected`

export const letterTable = (db: Db): LetterTable => {
  const byId = db.prepare<[string], { rowid: number; epoch: string; server_json: string | null; local_json: string }>(
    'SELECT letter.rowid, epoch, server_json, local_json FROM letter JOIN letter_text USING (rowid) WHERE id = ?',
  )
  const upsert = db.prepare<unknown[], { rowid: number }>(`
    INSERT INTO letter (id, side, state, mine, tasks, subject, party, number, urgency, security, unread, needs_stamp, updated_at, epoch, view_sha256)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET side = excluded.side, state = excluded.state, mine = excluded.mine, tasks = excluded.tasks,
      subject = excluded.subject, party = excluded.party, number = excluded.number, urgency = excluded.urgency,
      security = excluded.security, unread = excluded.unread, needs_stamp = excluded.needs_stamp, updated_at = excluded.updated_at,
      epoch = excluded.epoch, view_sha256 = excluded.view_sha256
    RETURNING rowid`)
  const keepText = db.prepare('INSERT OR REPLACE INTO letter_text (rowid, server_json, local_json) VALUES (?, ?, ?)')
  const index = fullTextIndex(db)
  const known = db.prepare<[string], { rowid: number }>('SELECT rowid FROM letter WHERE id = ?')
  const postpone = db.prepare('INSERT OR IGNORE INTO letter_unindexed VALUES (?)')
  const noLonger = db.prepare('DELETE FROM letter_unindexed WHERE rowid = ?')
  let deferring = false

  return {
    get(id) {
      const row = byId.get(id)
      if (!row) return null
      const server = row.server_json ? parse(row.server_json) : null
      return { id, server, local: parse(row.local_json), epoch: row.epoch }
    },
    put({ id, server, local, epoch }, p) {
      const { content } = local
      const isNew = known.get(id) === undefined
      const row = upsert.get(
        id,
        p.side,
        local.state,
        Number(p.mine),
        p.tasks.join(' '),
        content.subject,
        p.party,
        local.number?.text ?? null,
        content.urgency,
        content.security,
        Number(p.unread),
        Number(p.needsStamp),
        local.updatedAt,
        epoch,
        server && (server.wordsLater ? noWords : viewHash(server)),
      )!
      keepText.run(row.rowid, server ? JSON.stringify(server) : null, JSON.stringify(local))
      if (!isNew) {
        index.remove(row.rowid)
        noLonger.run(row.rowid)
      }
      if (deferring) postpone.run(row.rowid)
      else index.add(row.rowid, wordsOf(local, p.party))
    },
    deferIndex: (on) => void (deferring = on),
    indexDeferred(limit) {
      const rows = db
        .prepare<[number], { rowid: number; party: string; local_json: string }>(
          `SELECT letter.rowid, party, local_json FROM letter_unindexed JOIN letter USING (rowid) JOIN letter_text USING (rowid) LIMIT ?`,
        )
        .all(limit)
      db.transaction(() => {
        for (const { rowid, party, local_json } of rows) {
          index.add(rowid, wordsOf(parse(local_json), party))
          noLonger.run(rowid)
        }
      })()
      return rows.length === limit
    },
    remove(id) {
      const row = byId.get(id)
      if (!row) return
      index.remove(row.rowid)
      noLonger.run(row.rowid)
      db.prepare('DELETE FROM letter_file WHERE letter_id = ?').run(id)
      db.prepare('DELETE FROM letter_text WHERE rowid = ?').run(row.rowid)
      db.prepare('DELETE FROM letter WHERE rowid = ?').run(row.rowid)
    },
    list(box, query, limit = mostRows) {
      const { where, params } = matching(box, query)
      return db
        .prepare<unknown[], LetterListRow>(
          `SELECT ${listColumns} FROM letter WHERE ${where} ORDER BY updated_at DESC LIMIT @limit`,
        )
        .all({ ...params, limit })
    },
    total(box, query) {
      const { where, params } = matching(box, query)
      return db
        .prepare<unknown[], number>(`SELECT count(*) FROM (SELECT 1 FROM letter WHERE ${where} LIMIT @mostRows)`)
        .pluck()
        .get({ ...params, mostRows })!
    },
    counts() {
      // One question a box: each has an index of its own, all of them in one pass would read every letter.
      const columns = Object.entries(boxCondition).map(
        ([box, where]) => `(SELECT count(*) FROM letter WHERE ${where}) AS ${box}`,
      )
      return db.prepare(`SELECT ${columns.join(', ')}`).get() as Record<Box, number>
    },
    ids(where) {
      const condition = { all: '1', needs_stamp: 'needs_stamp = 1', has_task: "tasks <> ''" }[where]
      return db.prepare<[], string>(`SELECT id FROM letter WHERE ${condition} ORDER BY updated_at`).pluck().all()
    },
    withoutWords: (limit) =>
      db
        .prepare<[number], string>(
          `SELECT id FROM letter WHERE view_sha256 = '${noWords}' ORDER BY updated_at DESC LIMIT ?`,
        )
        .pluck()
        .all(limit),
    stale: (epoch) =>
      db
        .prepare<[string], string>('SELECT id FROM letter WHERE view_sha256 IS NOT NULL AND epoch <> ?')
        .pluck()
        .all(epoch),
    views: (epoch) =>
      db
        .prepare<[string], { id: string; sha256: string }>(
          `SELECT id, view_sha256 AS sha256 FROM letter WHERE view_sha256 IS NOT NULL AND view_sha256 <> '${noWords}' AND epoch = ?`,
        )
        .all(epoch),
  }
}

/** The letters of a box, or those of them that hold what was typed; nothing where nothing searchable was. */
const matching = (box: Box, query: string): { where: string; params: Record<string, string> } => {
  const search = searchQuery(query)
  if (!search) return { where: query.trim() === '' ? boxCondition[box] : '0', params: {} }
  const found = `rowid IN (SELECT rowid FROM letter_short WHERE letter_short MATCH @short
    UNION SELECT rowid FROM letter_words WHERE letter_words MATCH @words)`
  return { where: `${boxCondition[box]} AND ${found}`, params: search }
}

const fullTextIndex = (db: Db) => {
  const dropWords = db.prepare('DELETE FROM letter_words WHERE rowid = ?')
  const dropShort = db.prepare('DELETE FROM letter_short WHERE rowid = ?')
  const addWords = db.prepare('INSERT INTO letter_words (rowid, subject, party, number, body) VALUES (?, ?, ?, ?, ?)')
  const addShort = db.prepare('INSERT INTO letter_short (rowid, subject, party, number) VALUES (?, ?, ?, ?)')
  const remove = (rowid: number) => {
    dropWords.run(rowid)
    dropShort.run(rowid)
  }
  return {
    remove,
    add(rowid: number, text: Words) {
      addWords.run(rowid, text.subject, text.party, text.number, text.body)
      addShort.run(rowid, text.subject, text.party, text.number)
    },
  }
}

type Words = Record<'subject' | 'party' | 'number' | 'body', string>

const wordsOf = ({ content, number }: Letter, party: string): Words => ({
  subject: content.subject,
  party,
  number: number?.text ?? '',
  body: plainText(content.body),
})

const parse = (json: string): Letter => JSON.parse(json) as Letter

/** In the place of a view's hash, as long as the letter is without its words: it has not yet said all of it. */
const noWords = ''
const viewHash = (letter: Letter): string => createHash('sha256').update(canonicalJson(letter)).digest('hex')

import { createHash } from 'node:crypto'
import type { Letter } from '../../domain/letter.ts'
import { canonicalJson } from '../../protocol/canonical-json.ts'
import { caseTable } from './case-table.ts'
import { facetsOf } from './facets.ts'
import { fileText, type FileText } from './file-text.ts'
import { letterBoxes, type LetterBoxes } from './letter-boxes.ts'
import { letterFlow, type LetterFlow } from './letter-flow.ts'
import { letterIndex } from './letter-index.ts'
import { letterLists, type LetterLists } from './letter-lists.ts'
import type { LetterProjection } from './letter-projection.ts'
import { wordsOfLetter } from './letter-words.ts'
import type { Db } from './open-store.ts'
import { pack, unpack } from './packed.ts'
import { registerLines } from './register-lines.ts'
import { isOfSecond, keyFor } from './time-key.ts'

export interface StoredLetter {
  id: string
  server: Letter | null
  /** The very same object as `server` where no step waits. */
  local: Letter
  /** The server's epoch in which it said this; another one than now: it was restored and has not spoken of the letter yet. */
  epoch: string
}

export interface LetterTable extends LetterLists {
  get(id: string): StoredLetter | null
  /** The letter as it stands here, by the key of its row. */
  localOf(key: number): Letter | null
  put(letter: StoredLetter, projection: LetterProjection): void
  remove(id: string): void
  boxes: Pick<LetterBoxes, 'state' | 'overdue'>
  flow: Pick<LetterFlow, 'weeks' | 'hours'>
  /** What lists and boxes need is worked out anew; writes nothing where it is as it was. @returns whether it was not */
  project(letter: StoredLetter, projection: LetterProjection): boolean
  /**
   * While many letters come at once their words wait outside of the search, and are put into it together: lists are there at once,
   * and the search is not merged again for every page.
   */
  deferIndex(on: boolean): void
  /** Puts at most so many waiting letters into the search. @returns whether there is anything left to do */
  indexDeferred(limit: number): boolean
  /** Puts some parts of the index together, so that a search reads few. @returns whether any are left */
  tidyIndex(pages: number): boolean
  /** A text of a file of these letters has come. */
  reindex(ids: readonly string[]): void
  /** Letters whose words the feed left out, the newest first. */
  withoutWords(limit: number): string[]
  /** Letters that the server gave in another epoch and has not spoken of since. */
  stale(epoch: string): string[]
  /** What the server said in this epoch, by the SHA-256 of its canonical JSON. */
  views(epoch: string): { id: string; sha256: string }[]
  /** Some of them, in the order of their keys, from the one behind `above` on. */
  viewsAbove(epoch: string, above: number, limit: number): { key: number; id: string; sha256: string }[]
}

interface TextRow {
  server: Buffer | null
  local: Buffer | null
  names: string
  facets: string
}

export const letterTable = (db: Db, texts: FileText = fileText(db)): LetterTable => {
  const byId = db.prepare<[string], TextRow & { rowid: number; epoch: string; projection_hash: string }>(
    'SELECT letter.rowid, epoch, projection_hash, letter_text.* FROM letter JOIN letter_text USING (rowid) WHERE id = ?',
  )
  const localByKey = db
    .prepare<[number], Buffer>('SELECT coalesce(local, server) FROM letter_text WHERE rowid = ?')
    .pluck()
  const keyOf = db.prepare<[string], number>('SELECT rowid FROM letter WHERE id = ?').pluck()
  const taken = db.prepare<[number], 1>('SELECT 1 FROM letter WHERE rowid = ?').pluck()
  const insert = db.prepare(
    `INSERT INTO letter (rowid, ${columns.join(', ')}) VALUES (CAST(@key AS INTEGER), ${columns.map((c) => `@${c}`).join(', ')})`,
  )
  const update = db.prepare(
    `UPDATE letter SET rowid = CAST(@key AS INTEGER), ${columns.map((c) => `${c} = @${c}`).join(', ')} WHERE rowid = @before`,
  )
  const keepText = db.prepare(
    'INSERT OR REPLACE INTO letter_text (rowid, server, local, names, facets) VALUES (CAST(? AS INTEGER), ?, ?, ?, ?)',
  )
  const dropText = db.prepare('DELETE FROM letter_text WHERE rowid = ?')
  const postpone = db.prepare('INSERT OR IGNORE INTO letter_unindexed VALUES (CAST(? AS INTEGER))')
  const noLonger = db.prepare('DELETE FROM letter_unindexed WHERE rowid = ?')
  const index = letterIndex(db)
  const boxes = letterBoxes(db)
  const flow = letterFlow(db)
  const registers = registerLines(db)
  const cases = caseTable(db)
  let deferring = false

  /** The place in time, as near as may be: another letter may have come in the same moment. */
  const freeKey = (listedAt: string, id: string, before: number | undefined): number => {
    if (before !== undefined && isOfSecond(before, listedAt)) return before
    let key = keyFor(listedAt, id)
    while (taken.get(key)) key++
    return key
  }

  /** Everything that hangs on the key, but the letter. */
  const forget = (key: number): void => {
    index.remove(key)
    noLonger.run(key)
    boxes.remove(key)
    flow.remove(key)
    dropText.run(key)
  }

  const addWords = (key: number, letter: Letter, { names, facets }: Pick<TextRow, 'names' | 'facets'>): void => {
    const files = [...letter.content.attachments, ...(letter.outside && letter.signedPdf ? [letter.signedPdf] : [])]
    index.add(
      key,
      wordsOfLetter(
        letter,
        names,
        facets,
        files.flatMap(({ sha256 }) => texts.get(sha256) ?? []),
      ),
    )
  }

  const write = ({ id, server, local, epoch }: StoredLetter, p: LetterProjection, hash: string): void => {
    const before = keyOf.get(id)
    const key = freeKey(p.listedAt, id, before)
    if (before !== undefined && before !== key) forget(before)
    const row = { key, ...columnsOf(local, p), id, epoch, view_sha256: viewOf(server), projection_hash: hash }
    if (before === undefined) insert.run(row)
    else update.run({ ...row, before })
    const serverJson = server && JSON.stringify(server)
    const localJson = local === server ? null : JSON.stringify(local)
    const text = { names: `${p.sender} ${p.addressees}`, facets: facetsOf(local, p).join(' ') }
    const differs = localJson !== null && localJson !== serverJson
    keepText.run(key, serverJson && pack(serverJson), differs ? pack(localJson) : null, text.names, text.facets)
    boxes.put(key, p.boxes)
    flow.put(key, p.flow)
    registers.put(key, local)
    cases.put(id, p.permit)
    cases.putPaper(id, p.permitPaper)
    index.remove(key)
    if (deferring) postpone.run(key)
    else {
      noLonger.run(key)
      addWords(key, local, text)
    }
  }

  return {
    ...letterLists(db),
    boxes,
    flow,
    get(id) {
      const row = byId.get(id)
      return row ? { id, ...lettersOf(row), epoch: row.epoch } : null
    },
    localOf(key) {
      const packed = localByKey.get(key)
      return packed ? parse(packed) : null
    },
    put: (letter, projection) => write(letter, projection, hashOf(projection)),
    project(letter, projection) {
      const hash = hashOf(projection)
      if (byId.get(letter.id)?.projection_hash === hash) return false
      write(letter, projection, hash)
      return true
    },
    remove(id) {
      const key = keyOf.get(id)
      if (key === undefined) return
      forget(key)
      cases.put(id, null)
      cases.putPaper(id, null)
      db.prepare('DELETE FROM letter_file WHERE letter_id = ?').run(id)
      db.prepare('DELETE FROM letter WHERE rowid = ?').run(key)
    },
    deferIndex: (on) => void (deferring = on),
    indexDeferred(limit) {
      // In the order of the index: whatever comes before what came last ends a part of it.
      const rows = db
        .prepare<[number], TextRow & { rowid: number }>(
          // CROSS: left to itself SQLite may go through all texts to find that none of them waits.
          `SELECT letter_text.* FROM letter_unindexed CROSS JOIN letter_text USING (rowid) ORDER BY letter_unindexed.rowid LIMIT ?`,
        )
        .all(limit)
      if (rows.length === 0) return false
      db.transaction(() => {
        for (const row of rows) {
          addWords(row.rowid, lettersOf(row).local, row)
          noLonger.run(row.rowid)
        }
      })()
      return rows.length === limit
    },
    tidyIndex: (pages) => index.tidy(pages),
    reindex(ids) {
      for (const id of ids) {
        const row = byId.get(id)
        if (!row) continue
        index.remove(row.rowid)
        addWords(row.rowid, lettersOf(row).local, row)
        noLonger.run(row.rowid)
      }
    },
    withoutWords: (limit) =>
      db
        .prepare<[number], string>(
          `SELECT id FROM letter WHERE view_sha256 = '${noWords}' ORDER BY letter.rowid DESC LIMIT ?`,
        )
        .pluck()
        .all(limit),
    // As two ranges of the index: “other than” would go through all of it, with every exchange.
    stale: (epoch) =>
      db
        .prepare<[string, string], string>(
          `SELECT id FROM letter WHERE view_sha256 IS NOT NULL AND epoch < ?
           UNION ALL SELECT id FROM letter WHERE view_sha256 IS NOT NULL AND epoch > ?`,
        )
        .pluck()
        .all(epoch, epoch),
    viewsAbove: (epoch, above, limit) =>
      db
        .prepare<[string, number, number], { key: number; id: string; sha256: string }>(
          `SELECT rowid AS key, id, view_sha256 AS sha256 FROM letter
           WHERE view_sha256 IS NOT NULL AND view_sha256 <> '${noWords}' AND epoch = ? AND rowid > CAST(? AS INTEGER)
           ORDER BY rowid LIMIT ?`,
        )
        .all(epoch, above, limit),
    views: (epoch) =>
      db
        .prepare<[string], { id: string; sha256: string }>(
          `SELECT id, view_sha256 AS sha256 FROM letter WHERE view_sha256 IS NOT NULL AND view_sha256 <> '${noWords}' AND epoch = ?`,
        )
        .all(epoch),
  }
}

const columnsOf = (local: Letter, p: LetterProjection) => ({
  side: p.side,
  state: local.state,
  mine: Number(p.mine),
  tasks: p.tasks.join(' '),
  subject: local.content.subject,
  party: p.party,
  number: local.number?.text ?? (local.outside?.number || null),
  urgency: local.content.urgency,
  security: local.content.security,
  unread: Number(p.unread),
  needs_stamp: Number(p.needsStamp),
  updated_at: local.updatedAt,
  kind: local.content.kind,
  letter_date: p.letterDate,
  due: p.due,
  followed_up: Number(p.followedUp),
  agenda: p.agenda,
  outside: Number(local.outside !== undefined),
  from_unit: p.fromUnit,
  relates_to: local.content.relation?.letterId ?? null,
})
type Columns = keyof ReturnType<typeof columnsOf> | 'id' | 'epoch' | 'view_sha256' | 'projection_hash'

const columns: Columns[] = [
  'id',
  'side',
  'state',
  'mine',
  'tasks',
  'subject',
  'party',
  'number',
  'urgency',
  'security',
  'unread',
  'needs_stamp',
  'updated_at',
  'kind',
  'letter_date',
  'due',
  'followed_up',
  'agenda',
  'outside',
  'from_unit',
  'relates_to',
  'epoch',
  'view_sha256',
  'projection_hash',
]

const lettersOf = (row: TextRow): Pick<StoredLetter, 'server' | 'local'> => {
  const server = row.server && parse(row.server)
  return { server, local: row.local ? parse(row.local) : server! }
}

const parse = (packed: Buffer): Letter => JSON.parse(unpack(packed)) as Letter

const hashOf = (p: LetterProjection): string =>
  createHash('sha256').update(JSON.stringify(p)).digest('base64').slice(0, 16)

/** In the place of a view's hash, as long as the letter is without its words: it has not yet said all of it. */
const noWords = ''
const viewOf = (server: Letter | null): string | null =>
  server && (server.wordsLater ? noWords : createHash('sha256').update(canonicalJson(server)).digest('hex'))

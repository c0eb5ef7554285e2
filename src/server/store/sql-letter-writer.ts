import { randomBytes } from 'node:crypto'
import { waitsForStrength } from '../../domain/lifecycle/strengthening.ts'
import { sha256 as hashOf } from '../hash.ts'
import type { DigestToggler } from './sql-digests.ts'
import { latestRows } from './sql-latest-rows.ts'
import type { LetterMemory } from './sql-letter-memory.ts'
import type { PutView } from './sql-view.ts'
import type { SqlTransaction } from './sql/sql-transaction.ts'
import type { StoreWriter } from './store.ts'

type LetterWriter = Pick<
  StoreWriter,
  'putLetter' | 'lastViews' | 'addFeedRow' | 'addFile' | 'closeFile' | 'noteDestroyed'
>

/** Writes of letters, the feed and files. */
export const sqlLetterWriter = (
  sql: SqlTransaction,
  putView: PutView,
  toggle: DigestToggler['toggle'],
  memory: LetterMemory,
): LetterWriter => {
  const rows = latestRows(sql)
  return {
    putLetter: async (letter, files) => {
      const { id, version } = letter
      sql.send(
        `insert into letters (id, version, json) values (@id, @version, @json)
       on conflict (id) do update set version = excluded.version, json = excluded.json
       where letters.version <= excluded.version`,
        { id, version, json: JSON.stringify(letter) },
        (changed) => {
          if (changed === 0) throw new Error('a version of a letter never goes back')
        },
      )
      memory.wrote(letter)
      // Of two cases with one secret, which no chance brings about, the first keeps it.
      if (letter.permit?.trackKey) {
        sql.send('insert into track_keys (sha256, subject) values (@sha256, @id) on conflict (sha256) do nothing', {
          sha256: hashOf(letter.permit.trackKey),
          id,
        })
      }
      if (waitsForStrength(letter)) {
        sql.send(
          'insert into strengthenings (letter_id, next_at, attempts) values (@id, @at, 0) on conflict (letter_id) do nothing',
          { id, at: letter.updatedAt },
        )
      }
      if (!memory.takeNew(id, 'files')) sql.send('delete from letter_files where subject = @id', { id })
      for (const sha256 of files) {
        sql.send('insert into letter_files (sha256, subject) values (@sha256, @id) on conflict do nothing', {
          sha256,
          id,
        })
      }
    },
    lastViews: async (subject) => (memory.takeNew(subject, 'feed') ? rows.noneYet(subject) : rows.lastViews(subject)),
    addFeedRow: async ({ personId, subject, previous, view }) => {
      if (memory.takeNew(subject, 'feed')) rows.noneYet(subject)
      rows.supersede(subject, personId)
      putView(view)
      sql.send(
        `insert into feed (seq, person_id, subject, view_id, latest, tag)
       values ((select coalesce(max(seq), 0) + 1 from feed), @personId, @subject,
         (select id from views where sha256 = @view), 1, @tag)`,
        { personId, subject, view: view?.sha256 ?? null, tag: randomBytes(6).toString('base64url') },
      )
      if (previous !== null) toggle(personId, subject, previous)
      if (view) toggle(personId, subject, view.sha256)
    },
    closeFile: async (sha256, at) => {
      sql.send('delete from uploads where sha256 = @sha256', { sha256 })
      sql.send('update files set unnamed_since = @at where sha256 = @sha256 and unnamed_since is null', { sha256, at })
    },
    noteDestroyed: async (sha256, at) =>
      sql.send('update files set destroyed_at = @at where sha256 = @sha256', { sha256, at }),
    addFile: async ({ sha256, size, deviceId, at }) => {
      sql.send(
        `insert into files (sha256, size, completed_at) values (@sha256, @size, @at)
         on conflict (sha256) do update set unnamed_since = null, destroyed_at = null`,
        { sha256, size, at },
      )
      if (deviceId === null) return
      sql.send('insert into uploads (sha256, device_id) values (@sha256, @deviceId) on conflict do nothing', {
        sha256,
        deviceId,
      })
    },
  }
}

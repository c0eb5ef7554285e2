import { randomBytes } from 'node:crypto'
import type { Db } from './open-sqlite.ts'
import { digestToggler } from './sqlite-digests.ts'
import { sqliteViewTable } from './sqlite-view-table.ts'
import type { StoreWriter } from './store.ts'

type LetterWriter = Pick<
  StoreWriter,
  'putLetter' | 'lastSequence' | 'isNumberTaken' | 'addNumber' | 'cancelNumber' | 'lastViews' | 'addFeedRow' | 'addFile'
>

/** Writes of letters, registers of numbers, the feed and files. */
export const sqliteLetterWriter = (db: Db): LetterWriter => {
  const putView = sqliteViewTable(db)
  const toggle = digestToggler(db)
  const putLetter = db.prepare(
    `insert into letters values (@id, @version, @json)
     on conflict (id) do update set version = excluded.version, json = excluded.json where version <= excluded.version`,
  )
  const unlink = db.prepare('delete from letter_files where subject = ?')
  const link = db.prepare('insert or ignore into letter_files values (?, ?)')
  const last = db.prepare<[string], { n: number | null }>('select max(sequence) as n from numbers where register = ?')
  const taken = db.prepare<[string, number]>('select 1 from numbers where register = ? and sequence = ?')
  const addNumber = db.prepare(
    `insert into numbers values (@register, @sequence, @text, @date, @subject, 'terpakai', null, @at)`,
  )
  const cancel = db.prepare(`update numbers set status = 'batal', reason = ? where subject = ? and status = 'terpakai'`)
  const lastViews = db.prepare<[string], { person_id: string; sha256: string | null }>(
    'select person_id, sha256 from feed left join views on views.id = view_id where subject = ? and latest = 1',
  )
  const supersede = db.prepare('update feed set latest = 0 where subject = ? and person_id = ? and latest = 1')
  const addRow = db.prepare(
    `insert into feed values ((select coalesce(max(seq), 0) + 1 from feed), @personId, @subject, @view, 1, @tag)`,
  )
  const addFile = db.prepare('insert or ignore into files values (@sha256, @size, @at)')
  const addUpload = db.prepare('insert or ignore into uploads values (@sha256, @deviceId)')
  return {
    putLetter: async (letter, files) => {
      const { changes } = putLetter.run({ id: letter.id, version: letter.version, json: JSON.stringify(letter) })
      if (changes === 0) throw new Error('a version of a letter never goes back')
      unlink.run(letter.id)
      files.forEach((sha256) => link.run(sha256, letter.id))
    },
    lastSequence: async (register) => last.get(register)?.n ?? 0,
    isNumberTaken: async (register, sequence) => taken.get(register, sequence) !== undefined,
    addNumber: async (number, at) => void addNumber.run({ ...number, at }),
    cancelNumber: async (subject, reason) => void cancel.run(reason, subject),
    lastViews: async (subject) => new Map(lastViews.all(subject).map((row) => [row.person_id, row.sha256])),
    addFeedRow: async ({ personId, subject, previous, view }) => {
      supersede.run(subject, personId)
      addRow.run({ personId, subject, view: putView(view), tag: randomBytes(6).toString('base64url') })
      if (previous !== null) toggle(personId, subject, previous)
      if (view) toggle(personId, subject, view.sha256)
    },
    addFile: async ({ sha256, size, deviceId, at }) => {
      addFile.run({ sha256, size, at })
      addUpload.run({ sha256, deviceId })
    },
  }
}

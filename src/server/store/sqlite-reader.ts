import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import type { FeedChange } from '../../protocol/sync-api.ts'
import type { Db } from './open-sqlite.ts'
import type { StoreReader } from './store.ts'

/** The reading half over one connection. Statements are prepared once. */
export const sqliteReader = (db: Db): StoreReader => {
  const fact = db.prepare<[string], { value: string }>('select value from meta where name = ?')
  const directory = db.prepare<[], { sha256: string; json: string }>(
    'select sha256, json from directories order by id desc limit 1',
  )
  const device = db.prepare<
    [string],
    { id: string; person_id: string; token_sha256: string; revoked_at: string | null }
  >('select id, person_id, token_sha256, revoked_at from devices where token_sha256 = ?')
  const codes = db.prepare<[], { personId: string; code: string }>(
    'select person_id as personId, standing_code as code from enrolment_codes where standing_code is not null',
  )
  const letter = db.prepare<[string], { json: string }>('select json from letters where id = ?')
  const lettersAfter = db.prepare<[string, number], { json: string }>(
    'select json from letters where id > ? order by id limit ?',
  )
  const feed = db.prepare<[string, number, number], { seq: number; subject: string; json: string | null }>(
    `select feed.seq, feed.subject, views.json from feed left join views on views.id = feed.view_id
     where person_id = ? and latest = 1 and seq > ? order by seq limit ?`,
  )
  const file = db.prepare<[string], { size: number }>('select size from files where sha256 = ?')
  const upload = db.prepare<[string, string]>('select 1 from uploads where sha256 = ? and device_id = ?')
  const withFile = db.prepare<[string], { json: string }>(
    'select json from letters where id in (select subject from letter_files where sha256 = ?)',
  )

  return {
    epoch: async () => fact.get('epoch')!.value,
    fact: async (name) => fact.get(name)?.value,
    directory: async () => {
      const row = directory.get()
      return row && { sha256: row.sha256, directory: JSON.parse(row.json) as Directory }
    },
    deviceByToken: async (tokenSha256) => {
      const row = device.get(tokenSha256)
      return (
        row && { id: row.id, personId: row.person_id, tokenSha256: row.token_sha256, revoked: row.revoked_at !== null }
      )
    },
    standingCodes: async () => codes.all(),
    letter: async (id) => {
      const row = letter.get(id)
      return row && parse(row)
    },
    lettersAfter: async (id, limit) => lettersAfter.all(id, limit).map(parse),
    feedAfter: async (personId, after, limit) => feed.all(personId, after, limit).map(change),
    fileSize: async (sha256) => file.get(sha256)?.size,
    isUploader: async (sha256, deviceId) => upload.get(sha256, deviceId) !== undefined,
    lettersWithFile: async (sha256) => withFile.all(sha256).map(parse),
  }
}

const parse = (row: { json: string }): Letter => JSON.parse(row.json) as Letter

const change = ({ seq, subject, json }: { seq: number; subject: string; json: string | null }): FeedChange => ({
  seq,
  subject,
  letter: json === null ? null : parse({ json }),
})

import type { Db } from './open-sqlite.ts'
import type { StoreWriter } from './store.ts'

type PeopleWriter = Pick<StoreWriter, 'setFact' | 'putDirectory' | 'addCode' | 'useCode' | 'addDevice' | 'noteDevice'>

/** Writes of the directory, enrolment codes and devices. */
export const sqlitePeopleWriter = (db: Db): PeopleWriter => {
  const fact = db.prepare('insert into meta values (?, ?) on conflict (name) do update set value = excluded.value')
  const directory = db.prepare('insert into directories (sha256, json, imported_at) values (?, ?, ?)')
  const code = db.prepare(
    'insert into enrolment_codes (code_sha256, person_id, standing_code, resets_password, created_at) values (?, ?, ?, ?, ?)',
  )
  const useCode = db.prepare(
    `update enrolment_codes set used_at = @at where code_sha256 = @sha256 and person_id = @personId
     and ((standing_code is null and used_at is null) or (standing_code is not null and @standing = 1))`,
  )
  const device = db.prepare(
    `insert into devices (id, person_id, name, token_sha256, key_thumbprint, enrolled_at, feed_from)
     values (@id, @personId, @name, @tokenSha256, @keyThumbprint, @at, (select coalesce(max(seq), 0) from feed))`,
  )
  const note = db.prepare(
    'update devices set seen_at = @at, epoch_seen = @epochSeen, claimed_sequence = @claimedSequence, version = @version where id = @id',
  )
  return {
    setFact: async (name, value) => void fact.run(name, value),
    putDirectory: async (value, sha256, at) => void directory.run(sha256, JSON.stringify(value), at),
    addCode: async ({ sha256, personId, standingCode, resetsPassword, at }) =>
      void code.run(sha256, personId, standingCode, resetsPassword ? 1 : 0, at),
    useCode: async ({ sha256, personId, allowStanding, at }) =>
      useCode.run({ sha256, personId, at, standing: allowStanding ? 1 : 0 }).changes === 1,
    addDevice: async (row) => void device.run(row),
    noteDevice: async (row, at) => void note.run({ ...row, at }),
  }
}

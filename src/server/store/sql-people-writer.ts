import type { SqlTransaction } from './sql/sql-transaction.ts'
import type { StoreWriter } from './store.ts'

type PeopleWriter = Pick<StoreWriter, 'setFact' | 'putDirectory' | 'addCode' | 'useCode' | 'addDevice' | 'noteDevice'>

/** Writes of the directory, enrolment codes and devices. */
export const sqlPeopleWriter = (sql: SqlTransaction): PeopleWriter => ({
  setFact: async (name, value) =>
    sql.send(
      'insert into meta (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value',
      { name, value },
    ),
  putDirectory: async (directory, sha256, at) =>
    sql.send('insert into directories (sha256, json, imported_at) values (@sha256, @json, @at)', {
      sha256,
      json: JSON.stringify(directory),
      at,
    }),
  addCode: async ({ sha256, personId, standingCode, resetsPassword, at }) =>
    sql.send(
      `insert into enrolment_codes (code_sha256, person_id, standing_code, resets_password, created_at)
       values (@sha256, @personId, @standingCode, @resets, @at)`,
      { sha256, personId, standingCode, resets: resetsPassword ? 1 : 0, at },
    ),
  useCode: async ({ sha256, personId, allowStanding, at }) =>
    (await sql.run(
      `update enrolment_codes set used_at = @at where code_sha256 = @sha256 and person_id = @personId
       and ((standing_code is null and used_at is null) or (standing_code is not null and @standing = 1))`,
      { sha256, personId, at, standing: allowStanding ? 1 : 0 },
    )) === 1,
  addDevice: async (device) =>
    sql.send(
      `insert into devices (id, person_id, name, token_sha256, key_thumbprint, enrolled_at, feed_from)
       values (@id, @personId, @name, @tokenSha256, @keyThumbprint, @at, (select coalesce(max(seq), 0) from feed))`,
      device,
    ),
  noteDevice: async (device, at) =>
    sql.send(
      `update devices set seen_at = @at, epoch_seen = @epochSeen, brings_back = @bringsBack, version = @version
       where id = @id`,
      { ...device, at },
    ),
})

import type { AccountReader, AccountWriter, AuditRow } from './account-store.ts'
import { toDevice, type DeviceRow } from './sql-reader.ts'
import type { SqlReader, SqlTransaction } from './sql/sql-transaction.ts'

/** Reads of passwords, codes, attempts, devices and the audit log. */
export const sqlAccountReader = (sql: SqlReader): AccountReader => ({
  device: async (id) => {
    const row = await sql.get<DeviceRow>('select * from devices where id = @id', { id })
    return row && toDevice(row)
  },
  passwordHash: async (personId) =>
    (
      await sql.get<{ hash: string }>('select password_hash as hash from accounts where person_id = @personId', {
        personId,
      })
    )?.hash,
  goodCode: async (sha256, personId) => {
    const row = await sql.get<{ standing: number; resets: number; created_at: string }>(
      `select case when standing_code is null then 0 else 1 end as standing, resets_password as resets, created_at
       from enrolment_codes
       where code_sha256 = @sha256 and person_id = @personId and (standing_code is not null or used_at is null)`,
      { sha256, personId },
    )
    return row && { standing: row.standing === 1, resetsPassword: row.resets === 1, createdAt: row.created_at }
  },
  attempts: async (who) => {
    const row = await sql.get<{ failures: number; last_at: string }>(
      'select failures, last_at from attempts where who = @who',
      { who },
    )
    return row && { failures: row.failures, lastAt: row.last_at }
  },
  viewsHeld: (personId, from, through) =>
    sql.all<{ subject: string; view: string }>(
      `select last.subject, views.json as view from
         (select subject, max(seq) as seq from feed
          where person_id = @personId and seq <= @through and view_id is not null group by subject) last
       join feed on feed.seq = last.seq join views on views.id = feed.view_id
       where last.seq > @from or not exists
         (select 1 from feed gone where gone.person_id = @personId and gone.subject = last.subject
          and gone.seq > last.seq and gone.seq <= @from)
       order by last.subject`,
      { personId, from, through },
    ),
  auditAfter: async (id, limit) =>
    (await sql.all<RawAuditRow>('select * from audit where id > @id order by id limit @limit', { id, limit })).map(
      toAuditRow,
    ),
})

/** Writes of passwords, attempts, and of what is ordered of a device. */
export const sqlAccountWriter = (sql: SqlTransaction): AccountWriter => ({
  setPassword: async (personId, hash, at) =>
    sql.send(
      `insert into accounts (person_id, password_hash, set_at) values (@personId, @hash, @at)
       on conflict (person_id) do update set password_hash = excluded.password_hash, set_at = excluded.set_at`,
      { personId, hash, at },
    ),
  setAttempts: async (who, attempts) =>
    attempts
      ? sql.send(
          `insert into attempts (who, failures, last_at) values (@who, @failures, @lastAt)
           on conflict (who) do update set failures = excluded.failures, last_at = excluded.last_at`,
          { who, ...attempts },
        )
      : sql.send('delete from attempts where who = @who', { who }),
  revokeDevice: async (id, at) =>
    sql.send(
      `update devices set revoked_at = @at, feed_through = (select coalesce(max(seq), 0) from feed)
       where id = @id and revoked_at is null`,
      { id, at },
    ),
  orderWipe: async (id, at) =>
    sql.send('update devices set wipe_ordered_at = @at where id = @id and wipe_ordered_at is null', { id, at }),
  confirmWipe: async (id, at) =>
    sql.send('update devices set wiped_at = @at where id = @id and wiped_at is null', { id, at }),
})

interface RawAuditRow {
  id: number
  at: string
  device_id: string | null
  person_id: string | null
  subject: string | null
  event: string
  detail: string
  previous_sha256: string
  sha256: string
}

const toAuditRow = (row: RawAuditRow): AuditRow => ({
  id: row.id,
  at: row.at,
  deviceId: row.device_id,
  personId: row.person_id,
  subject: row.subject,
  event: row.event,
  detail: JSON.parse(row.detail) as unknown,
  previous: row.previous_sha256,
  sha256: row.sha256,
})

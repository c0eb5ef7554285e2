import type { AccountReader, AccountWriter, Attempts, AuditRow } from './account-store.ts'
import type { Db } from './open-sqlite.ts'
import { toDevice, type DeviceRow } from './sqlite-reader.ts'

/** Reads of passwords, codes, attempts, devices and the audit log. */
export const sqliteAccountReader = (db: Db): AccountReader => {
  const device = db.prepare<[string], DeviceRow>('select * from devices where id = ?')
  const password = db.prepare<[string], { hash: string }>(
    'select password_hash as hash from accounts where person_id = ?',
  )
  const code = db.prepare<[string, string], { standing: number; resets: number; created_at: string }>(
    `select case when standing_code is null then 0 else 1 end as standing, resets_password as resets, created_at
     from enrolment_codes where code_sha256 = ? and person_id = ? and (standing_code is not null or used_at is null)`,
  )
  const attempts = db.prepare<[string], { failures: number; last_at: string }>(
    'select failures, last_at from attempts where who = ?',
  )
  const held = db.prepare<{ personId: string; from: number; through: number }, { subject: string; view: string }>(
    `select last.subject, views.json as view from
       (select subject, max(seq) as seq from feed where person_id = @personId and seq <= @through and view_id is not null
        group by subject) last
     join feed on feed.seq = last.seq join views on views.id = feed.view_id
     where last.seq > @from or not exists
       (select 1 from feed gone where gone.person_id = @personId and gone.subject = last.subject
        and gone.seq > last.seq and gone.seq <= @from)
     order by last.subject`,
  )
  const audit = db.prepare<[number, number], RawAuditRow>('select * from audit where id > ? order by id limit ?')
  return {
    device: async (id) => {
      const row = device.get(id)
      return row && toDevice(row)
    },
    passwordHash: async (personId) => password.get(personId)?.hash,
    goodCode: async (sha256, personId) => {
      const row = code.get(sha256, personId)
      return row && { standing: row.standing === 1, resetsPassword: row.resets === 1, createdAt: row.created_at }
    },
    attempts: async (who) => {
      const row = attempts.get(who)
      return row && { failures: row.failures, lastAt: row.last_at }
    },
    viewsHeld: async (personId, from, through) => held.all({ personId, from, through }),
    auditAfter: async (id, limit) => audit.all(id, limit).map(toAuditRow),
  }
}

/** Writes of passwords, attempts, and of what is ordered of a device. */
export const sqliteAccountWriter = (db: Db): AccountWriter => {
  const password = db.prepare(
    `insert into accounts values (@personId, @hash, @at)
     on conflict (person_id) do update set password_hash = excluded.password_hash, set_at = excluded.set_at`,
  )
  const forget = db.prepare('delete from attempts where who = ?')
  const count = db.prepare(
    `insert into attempts values (@who, @failures, @lastAt)
     on conflict (who) do update set failures = excluded.failures, last_at = excluded.last_at`,
  )
  const revoke = db.prepare(
    `update devices set revoked_at = @at, feed_through = (select coalesce(max(seq), 0) from feed)
     where id = @id and revoked_at is null`,
  )
  const order = db.prepare('update devices set wipe_ordered_at = @at where id = @id and wipe_ordered_at is null')
  const confirm = db.prepare('update devices set wiped_at = @at where id = @id and wiped_at is null')
  return {
    setPassword: async (personId, hash, at) => void password.run({ personId, hash, at }),
    setAttempts: async (who: string, attempts: Attempts | null) =>
      void (attempts ? count.run({ who, ...attempts }) : forget.run(who)),
    revokeDevice: async (id, at) => void revoke.run({ id, at }),
    orderWipe: async (id, at) => void order.run({ id, at }),
    confirmWipe: async (id, at) => void confirm.run({ id, at }),
  }
}

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

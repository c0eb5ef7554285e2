import type {
  ClaimedNotice,
  NoticeReader,
  NoticeStanding,
  NoticeState,
  NoticeWriter,
  PlannedReminder,
} from './notice-store.ts'
import type { SqlReader, SqlTransaction } from './sql/sql-transaction.ts'

const standing = `id, case_id as "caseId", kind, language, masked, state, queued_at as "queuedAt", attempts,
  next_at as "nextAt", ended_at as "endedAt", error`

/** Reads of the notices to applicants. */
export const sqlNoticeReader = (sql: SqlReader): NoticeReader => ({
  noticesOf: (caseId) =>
    sql.all<NoticeStanding>(`select ${standing} from notices where case_id = @caseId order by queued_at, id`, {
      caseId,
    }),
  isNoticeDue: async (at) =>
    (await sql.get(`select 1 as due from notices where state = 'waiting' and next_at <= @at limit 1`, { at })) !==
    undefined,
  noticeCounts: () =>
    sql.all<{ state: NoticeState; count: number; oldest: string }>(
      'select state, count(*) as count, min(queued_at) as oldest from notices group by state',
    ),
  remindersUntil: (day, limit) =>
    sql.all<PlannedReminder>(
      `select case_id as "caseId", kind, day as "on" from reminders where day <= @day
       order by day, case_id, kind limit @limit`,
      { day, limit },
    ),
})

/** Writes of them. */
export const sqlNoticeWriter = (sql: SqlTransaction): Omit<NoticeWriter, keyof NoticeReader> => ({
  addNotice: async (notice, at) =>
    (await sql.run(
      `insert into notices (id, case_id, kind, language, once, masked, recipient, address, reply_to, subject, words, state,
         queued_at, attempts, next_at, error)
       values (@id, @caseId, @kind, @language, @once, @masked, @recipient, @address, @replyTo, @subject, @words, @state,
         @at, 0, @at, '') on conflict (case_id, once) do nothing`,
      { ...notice, at },
    )) === 1,
  noticesTo: async (recipient, since) =>
    (await sql.get<{ count: number }>(
      'select count(*) as count from notices where recipient = @recipient and queued_at > @since',
      { recipient, since },
    ))!.count,
  noticesTried: async (since) =>
    (await sql.get<{ count: number }>('select count(*) as count from notices where tried_at > @since', { since }))!
      .count,
  async claimNotice(at, until) {
    const found = await sql.get<ClaimedNotice>(
      `select id, case_id as "caseId", kind, language, masked, address, reply_to as "replyTo", subject, words,
         queued_at as "queuedAt", attempts + 1 as attempts
       from notices where state = 'waiting' and next_at <= @at order by next_at, id limit 1`,
      { at },
    )
    if (found) {
      sql.send('update notices set attempts = attempts + 1, tried_at = @at, next_at = @until where id = @id', {
        id: found.id,
        at,
        until,
      })
    }
    return found
  },
  planReminder: async ({ caseId, kind, on }) =>
    sql.send('insert into reminders (case_id, kind, day) values (@caseId, @kind, @on) on conflict do nothing', {
      caseId,
      kind,
      on,
    }),
  takeReminder: async ({ caseId, kind, on }) =>
    (await sql.run('delete from reminders where case_id = @caseId and kind = @kind and day = @on', {
      caseId,
      kind,
      on,
    })) === 1,
  putOff: async (id, nextAt, error) =>
    sql.send(`update notices set next_at = @nextAt, error = @error where id = @id and state = 'waiting'`, {
      id,
      nextAt,
      error,
    }),
  endNotice: async (id, state, at, error) =>
    sql.send(
      `update notices set state = @state, ended_at = @at, error = @error, address = '', subject = '', words = ''
       where id = @id and state = 'waiting'`,
      { id, state, at, error },
    ),
})

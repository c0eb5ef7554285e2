import type { RemoteAttempt, RemoteReader, RemoteWriter } from './remote-store.ts'
import type { SqlReader, SqlTransaction } from './sql/sql-transaction.ts'

const columns = `id, subject, pdf, person_id as "personId", position_id as "positionId", holding, asked_at as "askedAt", until,
  document_id as "documentId", state`

/** Reads of the requests to the remote signing service. */
export const sqlRemoteReader = (sql: SqlReader): RemoteReader => ({
  openAttempt: (subject) =>
    sql.get<RemoteAttempt>(`select ${columns} from remote_attempts where subject = @subject and state <> 'ended'`, {
      subject,
    }),
  overdueAttempts: (at) =>
    sql.all<RemoteAttempt>(
      `select ${columns} from remote_attempts where state = 'asked' and until <= @at order by until, id limit 100`,
      { at },
    ),
})

/** Writes of them. */
export const sqlRemoteWriter = (sql: SqlTransaction): Omit<RemoteWriter, keyof RemoteReader> => ({
  addAttempt: async (attempt) =>
    sql.send(
      `insert into remote_attempts (id, subject, pdf, person_id, position_id, holding, asked_at, until, state)
       values (@id, @subject, @pdf, @personId, @positionId, @holding, @askedAt, @until, 'asked')`,
      { ...attempt },
    ),
  nameAttempt: async (id, documentId) =>
    sql.send('update remote_attempts set document_id = @documentId where id = @id', { id, documentId }),
  markUnknown: async (id) =>
    sql.send(`update remote_attempts set state = 'unknown' where id = @id and state = 'asked'`, { id }),
  endAttempt: async (id, outcome, at) =>
    sql.send(
      `update remote_attempts set state = 'ended', outcome = @outcome, ended_at = @at where id = @id and state <> 'ended'`,
      { id, outcome, at },
    ),
})

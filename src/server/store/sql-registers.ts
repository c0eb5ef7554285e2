import type { Letter } from '../../domain/letter.ts'
import type { Book, LeaseRow, RegisterReader, RegisterWriter } from './register-store.ts'
import type { SqlReader, SqlTransaction } from './sql/sql-transaction.ts'

interface RawLease {
  id: string
  register: string
  unit_id: string
  first_sequence: number
  last_sequence: number
  person_id: string
  device_id: string
  pattern: string
  granted_at: string
  returned_at: string | null
}

/** The columns of both books, under one name each. */
const lines: Record<Book, string> = {
  keluar: `select book.sequence, book.text, book.date, book.reason as cancelled, letters.json as json from numbers book`,
  masuk: `select book.sequence, book.text, book.date, null as cancelled, letters.json as json from agenda book`,
}

/** Reads of the books: of the numbers given out and lent, and of the letters that came in. */
export const sqlRegisterReader = (sql: SqlReader): RegisterReader => ({
  registerRows: async (book, register, after, limit) =>
    (
      await sql.all<{ sequence: number; text: string; date: string; cancelled: string | null; json: string }>(
        `${lines[book]} join letters on letters.id = book.subject
         where book.register = @register and book.sequence > @after order by book.sequence limit @limit`,
        { register, after, limit },
      )
    ).map(({ json, ...line }) => ({ ...line, letter: JSON.parse(json) as Letter })),
  leasesOf: async (register) =>
    (
      await sql.all<RawLease>('select * from leases where register = @register order by first_sequence', { register })
    ).map(toLease),
  leasesOfPerson: async (personId) =>
    (
      await sql.all<RawLease>('select * from leases where person_id = @personId order by granted_at, first_sequence', {
        personId,
      })
    ).map(toLease),
  lease: async (id) => {
    const row = await sql.get<RawLease>('select * from leases where id = @id', { id })
    return row && toLease(row)
  },
  takenBetween: async (register, first, last) =>
    (
      await sql.all<{ sequence: number }>(
        `select sequence from numbers where register = @register and sequence >= @first and sequence <= @last
         order by sequence`,
        { register, first, last },
      )
    ).map((row) => row.sequence),
  relatedTo: async (target, relation) =>
    (
      await sql.all<{ json: string }>(
        `select letters.json as json from relations join letters on letters.id = relations.subject
         where relations.target = @target and relations.relation = @relation order by letters.id`,
        { target, relation },
      )
    ).map((row) => JSON.parse(row.json) as Letter),
})

/** Writes of the books. */
export const sqlRegisterWriter = (sql: SqlTransaction): Omit<RegisterWriter, keyof RegisterReader> => {
  const highest = async (text: string, register: string): Promise<number> =>
    (await sql.get<{ last: number | null }>(text, { register }))?.last ?? 0
  const isTaken = async (table: 'numbers' | 'agenda', register: string, sequence: number): Promise<boolean> =>
    (await sql.get(`select 1 as taken from ${table} where register = @register and sequence = @sequence`, {
      register,
      sequence,
    })) !== undefined
  return {
    lastSequence: async (register) =>
      Math.max(
        await highest('select max(sequence) as last from numbers where register = @register', register),
        await highest('select max(last_sequence) as last from leases where register = @register', register),
      ),
    isNumberTaken: (register, sequence) => isTaken('numbers', register, sequence),
    isTextTaken: async (register, text) =>
      (await sql.get('select 1 as taken from numbers where register = @register and text = @text', {
        register,
        text,
      })) !== undefined,
    addNumber: async (number, at) =>
      sql.send(
        `insert into numbers (register, sequence, text, date, subject, status, assigned_at)
         values (@register, @sequence, @text, @date, @subject, 'terpakai', @at)`,
        { ...number, at },
      ),
    cancelNumber: async (subject, reason) =>
      sql.send(
        `update numbers set status = 'batal', reason = @reason where subject = @subject and status = 'terpakai'`,
        { subject, reason },
      ),
    lastAgenda: (register) => highest('select max(sequence) as last from agenda where register = @register', register),
    isAgendaTaken: (register, sequence) => isTaken('agenda', register, sequence),
    addAgenda: async (line, at) =>
      sql.send(
        `insert into agenda (register, sequence, text, date, unit_id, subject, assigned_at)
         values (@register, @sequence, @text, @date, @unitId, @subject, @at)`,
        { ...line, at },
      ),
    addLease: async (lease) =>
      sql.send(
        `insert into leases (id, register, unit_id, first_sequence, last_sequence, person_id, device_id, pattern,
           granted_at, returned_at)
         values (@id, @register, @unitId, @first, @last, @personId, @deviceId, @pattern, @grantedAt, @returnedAt)
         on conflict (id) do nothing`,
        { ...lease },
      ),
    returnLease: async (id, at) =>
      sql.send('update leases set returned_at = @at where id = @id and returned_at is null', { id, at }),
    setRelation: async (subject, relation) =>
      relation
        ? sql.send(
            `insert into relations (subject, target, relation) values (@subject, @target, @relation)
             on conflict (subject) do update set target = excluded.target, relation = excluded.relation`,
            { subject, ...relation },
          )
        : sql.send('delete from relations where subject = @subject', { subject }),
  }
}

const toLease = (row: RawLease): LeaseRow => ({
  id: row.id,
  register: row.register,
  unitId: row.unit_id,
  first: row.first_sequence,
  last: row.last_sequence,
  personId: row.person_id,
  deviceId: row.device_id,
  pattern: row.pattern,
  grantedAt: row.granted_at,
  returnedAt: row.returned_at,
})

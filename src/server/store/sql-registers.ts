import type { SqlTransaction } from './sql/sql-transaction.ts'
import type { StoreWriter } from './store.ts'

type RegisterWriter = Pick<
  StoreWriter,
  'lastSequence' | 'isNumberTaken' | 'addNumber' | 'cancelNumber' | 'lastAgenda' | 'isAgendaTaken' | 'addAgenda'
>

/** The books: of the numbers given out, and of the letters that came in. */
export const sqlRegisterWriter = (sql: SqlTransaction): RegisterWriter => {
  const last = async (table: 'numbers' | 'agenda', register: string): Promise<number> =>
    (
      await sql.get<{ last: number | null }>(`select max(sequence) as last from ${table} where register = @register`, {
        register,
      })
    )?.last ?? 0
  const isTaken = async (table: 'numbers' | 'agenda', register: string, sequence: number): Promise<boolean> =>
    (await sql.get(`select 1 as taken from ${table} where register = @register and sequence = @sequence`, {
      register,
      sequence,
    })) !== undefined
  return {
    lastSequence: (register) => last('numbers', register),
    isNumberTaken: (register, sequence) => isTaken('numbers', register, sequence),
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
    lastAgenda: (register) => last('agenda', register),
    isAgendaTaken: (register, sequence) => isTaken('agenda', register, sequence),
    addAgenda: async (line, at) =>
      sql.send(
        `insert into agenda (register, sequence, text, date, unit_id, subject, assigned_at)
         values (@register, @sequence, @text, @date, @unitId, @subject, @at)`,
        { ...line, at },
      ),
  }
}

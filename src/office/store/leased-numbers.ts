import type { Db } from './open-store.ts'

export interface LeasedNumbers {
  /** The numbers of a register that steps of this computer have taken out of its blocks, whatever became of the steps. */
  taken(register: string): number[]
}

export const leasedNumbers = (db: Db): LeasedNumbers => ({
  taken: (register) =>
    db
      .prepare<[string], number>(
        `SELECT json_extract(body, '$.intent.leased.sequence') FROM operation
         WHERE kind = 'letter.reserve_number' AND json_extract(body, '$.intent.leased.register') = ?`,
      )
      .pluck()
      .all(register),
})

import type { StoreReader } from '../store/store.ts'
import { auditSeal } from '../store/sql-audit-writer.ts'
import type { AuditRow } from '../store/account-store.ts'

export interface AuditCheck {
  /** Rows whose seal is right, from the first. */
  sound: number
  /** SHA-256 of the last of them: noted elsewhere, it also tells a log that was cut short or written anew. */
  last: string
  /** The first row that is not as it was written, or does not follow the one before; null: all are sound. */
  broken: AuditRow | null
  /** Whether the seal that was asked for is in the sound part: one that was noted earlier, and is not, says that the log was cut or written anew. */
  notedThere: boolean
}

const atOnce = 1000

/** Reads the audit log from its beginning and makes every seal anew. */
export const checkAudit = async (store: StoreReader, noted = ''): Promise<AuditCheck> => {
  const check: AuditCheck = { sound: 0, last: '', broken: null, notedThere: noted === '' }
  for (let after = 0; ;) {
    const rows = await store.auditAfter(after, atOnce)
    for (const row of rows) {
      const { id, previous, sha256, ...event } = row
      if (previous !== check.last || sha256 !== auditSeal(previous, event)) return { ...check, broken: row }
      check.sound++
      check.last = sha256
      if (sha256 === noted) check.notedThere = true
      after = id
    }
    if (rows.length < atOnce) return check
  }
}

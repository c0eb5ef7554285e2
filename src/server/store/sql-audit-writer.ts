import { canonicalJson } from '../../protocol/canonical-json.ts'
import { sha256 } from '../hash.ts'
import type { SqlTransaction } from './sql/sql-transaction.ts'
import type { AuditEvent, StoreWriter } from './store.ts'

/** Appends to the hash chain; the first row is sealed with an empty hash before it. */
export const sqlAuditWriter = (sql: SqlTransaction): Pick<StoreWriter, 'addAudit'> => {
  // Nobody else writes while this transaction lasts: the end of the chain is asked for once.
  let last: Promise<string> | undefined
  const endOfChain = async () =>
    (await sql.get<{ sha256: string }>('select sha256 from audit order by id desc limit 1'))?.sha256 ?? ''
  return {
    addAudit: async (event) => {
      const before = (last ??= endOfChain())
      const sealed = before.then((previous) => auditSeal(previous, event))
      last = sealed
      const [previous, seal] = await Promise.all([before, sealed])
      sql.send(
        `insert into audit (at, device_id, person_id, subject, event, detail, previous_sha256, sha256)
         values (@at, @deviceId, @personId, @subject, @event, @detail, @previous, @seal)`,
        { ...event, detail: canonicalJson(event.detail), previous, seal },
      )
    },
  }
}

/** What a row of the chain is sealed with: the hash before it and everything it says. */
export const auditSeal = (previous: string, event: AuditEvent): string => sha256(canonicalJson({ previous, ...event }))

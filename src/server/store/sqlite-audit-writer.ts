import { canonicalJson } from '../../protocol/canonical-json.ts'
import { sha256 } from '../hash.ts'
import type { Db } from './open-sqlite.ts'
import type { AuditEvent, StoreWriter } from './store.ts'

/** Appends to the hash chain; the first row is sealed with an empty hash before it. */
export const sqliteAuditWriter = (db: Db): Pick<StoreWriter, 'addAudit'> => {
  const last = db.prepare<[], { sha256: string }>('select sha256 from audit order by id desc limit 1')
  const insert = db.prepare(
    `insert into audit (at, device_id, person_id, subject, event, detail, previous_sha256, sha256)
     values (@at, @deviceId, @personId, @subject, @event, @detail, @previous, @sha256)`,
  )
  return {
    addAudit: async (event) => {
      const previous = last.get()?.sha256 ?? ''
      insert.run({ ...event, detail: canonicalJson(event.detail), previous, sha256: auditSeal(previous, event) })
    },
  }
}

/** What a row of the chain is sealed with: the hash before it and everything it says. */
export const auditSeal = (previous: string, event: AuditEvent): string => sha256(canonicalJson({ previous, ...event }))

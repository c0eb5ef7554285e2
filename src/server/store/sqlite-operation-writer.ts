import type { Letter } from '../../domain/letter.ts'
import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { OperationResult } from '../../protocol/sync-api.ts'
import type { Db } from './open-sqlite.ts'
import { sqliteViewTable } from './sqlite-view-table.ts'
import type { StoreWriter } from './store.ts'
import { viewOf } from './view.ts'

type OperationWriter = Pick<StoreWriter, 'decidedThrough' | 'decidedOperation' | 'decidedByOpId' | 'addOperation'>
type Row = {
  payload_sha256: string
  result: 'accepted' | 'rejected'
  outcome: string
  receipt: string
  json: string | null
}

/** Decided operations with their one final result. */
export const sqliteOperationWriter = (db: Db): OperationWriter => {
  const putView = sqliteViewTable(db)
  const through = db.prepare<[string], { n: number }>('select decided_through as n from devices where id = ?')
  const setThrough = db.prepare('update devices set decided_through = ? where id = ?')
  const find = db.prepare<[string, number], Row>(
    `select payload_sha256, result, outcome, receipt, json from operations left join views on views.id = view_id
     where device_id = ? and dseq = ?`,
  )
  const byOpId = db.prepare<[string, string], Row & { dseq: number }>(
    `select dseq, payload_sha256, result, outcome, receipt, json from operations left join views on views.id = view_id
     where op_id = ? and device_id in (select id from devices where person_id = ?) limit 1`,
  )
  const insert = db.prepare(
    `insert into operations values (@deviceId, @dseq, @opId, @subject, @payloadHash, @payload, @baseVersion, @claimedAt,
     @at, @result, @outcome, @view, @receipt)`,
  )
  const advance = (deviceId: string): void => {
    const before = through.get(deviceId)!.n
    let reach = before
    while (find.get(deviceId, reach + 1)) reach += 1
    if (reach > before) setThrough.run(reach, deviceId)
  }
  return {
    decidedThrough: async (deviceId) => through.get(deviceId)!.n,
    decidedOperation: async (deviceId, dseq) => {
      const row = find.get(deviceId, dseq)
      return row && { payloadHash: row.payload_sha256, result: resultOf(dseq, row) }
    },
    decidedByOpId: async (personId, opId) => {
      const row = byOpId.get(opId, personId)
      return row && { payloadHash: row.payload_sha256, result: resultOf(row.dseq, row) }
    },
    addOperation: async (deviceId, operation, payload, result, at) => {
      const { dseq, opId, subject, payloadHash, baseVersion, claimedAt } = operation
      const outcome = JSON.stringify(result.result === 'accepted' ? result.version : result.error)
      const view = putView(result.letter && viewOf(result.letter))
      insert.run({
        deviceId,
        dseq,
        opId,
        subject,
        payloadHash,
        payload,
        baseVersion,
        claimedAt,
        at,
        result: result.result,
        outcome,
        view,
        receipt: result.receipt,
      })
      advance(deviceId)
    },
  }
}

const resultOf = (dseq: number, row: Row): OperationResult => {
  const { receipt } = row
  const letter = row.json === null ? null : (JSON.parse(row.json) as Letter)
  const outcome: unknown = JSON.parse(row.outcome)
  return row.result === 'accepted'
    ? { dseq, result: 'accepted', version: outcome as number, letter, receipt }
    : { dseq, result: 'rejected', error: outcome as ErrorMessage, letter, receipt }
}

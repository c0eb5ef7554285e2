import type { Letter } from '../../domain/letter.ts'
import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { OperationResult } from '../../protocol/sync-api.ts'
import type { PutView } from './sql-view.ts'
import type { SqlTransaction } from './sql/sql-transaction.ts'
import type { DecidedOperation, StoreWriter } from './store.ts'
import { viewOf } from './view.ts'

type OperationWriter = Pick<StoreWriter, 'decidedThrough' | 'decidedOperation' | 'decidedByOpId' | 'addOperation'>
interface Row {
  dseq: number
  payload_sha256: string
  result: 'accepted' | 'rejected'
  outcome: string
  receipt: string
  json: string | null
}

const decided = `select dseq, payload_sha256, result, outcome, receipt, json
  from operations left join views on views.id = view_id`

/**
 * Decided operations with their one final result. How far each device has come is written once, at the end of the transaction or when
 * it is asked for: `advanceDevices`.
 */
export const sqlOperationWriter = (
  sql: SqlTransaction,
  putView: PutView,
): OperationWriter & { advanceDevices(): void } => {
  const moved = new Set<string>()
  const byOpId = new Map<string, Map<string, Promise<DecidedOperation[]>>>()
  const advanceDevices = (): void => {
    for (const deviceId of moved) advance(sql, deviceId)
    moved.clear()
  }
  return {
    advanceDevices,
    decidedThrough: async (deviceId) => {
      advanceDevices()
      return (await sql.get<{ n: number }>('select decided_through as n from devices where id = @deviceId', {
        deviceId,
      }))!.n
    },
    decidedOperation: async (deviceId, dseq) =>
      decidedOf(await sql.get<Row>(`${decided} where device_id = @deviceId and dseq = @dseq`, { deviceId, dseq })),
    decidedByOpId: (personId, opId) => {
      const people = byOpId.get(opId) ?? new Map<string, Promise<DecidedOperation[]>>()
      const asked = people.get(personId) ?? readByOpId(sql, personId, opId)
      byOpId.set(opId, people.set(personId, asked))
      return asked
    },
    addOperation: async (deviceId, operation, payload, result, at) => {
      const { dseq, opId, subject, payloadHash, baseVersion, claimedAt } = operation
      const outcome = JSON.stringify(result.result === 'accepted' ? result.version : result.error)
      const view = result.letter && viewOf(result.letter)
      putView(view)
      sql.send(
        `insert into operations (device_id, dseq, op_id, subject, payload_sha256, payload, base_version, claimed_at,
         decided_at, result, outcome, view_id, receipt)
       values (@deviceId, @dseq, @opId, @subject, @payloadHash, @payload, @baseVersion, @claimedAt, @at, @result,
         @outcome, (select id from views where sha256 = @view), @receipt)`,
        {
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
          view: view?.sha256 ?? null,
          receipt: result.receipt,
        },
      )
      moved.add(deviceId)
      // Whoever offers it again in this transaction must find it.
      byOpId.delete(opId)
    },
  }
}

const readByOpId = async (sql: SqlTransaction, personId: string, opId: string): Promise<DecidedOperation[]> => {
  const rows = await sql.all<Row>(
    `${decided} where op_id = @opId and device_id in (select id from devices where person_id = @personId)`,
    { personId, opId },
  )
  return rows.map((row) => decidedOf(row)!)
}

/** Up to the first decided operation whose next one is not. */
const advance = (sql: SqlTransaction, deviceId: string): void =>
  sql.send(
    `update devices set decided_through =
       (select min(dseq) from operations this where device_id = @deviceId and dseq > devices.decided_through and not exists
         (select 1 from operations next where next.device_id = @deviceId and next.dseq = this.dseq + 1))
     where id = @deviceId and exists
       (select 1 from operations where device_id = @deviceId and dseq = devices.decided_through + 1)`,
    { deviceId },
  )

const decidedOf = (row: Row | undefined): DecidedOperation | undefined =>
  row && { payloadHash: row.payload_sha256, result: resultOf(row) }

const resultOf = (row: Row): OperationResult => {
  const { dseq, receipt } = row
  const letter = row.json === null ? null : (JSON.parse(row.json) as Letter)
  const outcome: unknown = JSON.parse(row.outcome)
  return row.result === 'accepted'
    ? { dseq, result: 'accepted', version: outcome as number, letter, receipt }
    : { dseq, result: 'rejected', error: outcome as ErrorMessage, letter, receipt }
}

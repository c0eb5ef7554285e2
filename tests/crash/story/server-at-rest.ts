import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '../../../src/protocol/canonical-json.ts'
import { isLogDamaged } from '../../../src/protocol/write-ahead-log.ts'
import { openDatabase } from '../../../src/server/testing/open-database.ts'

export interface ServerAtRest {
  wrong: string[]
  /** Payload hash and result of a decided operation, or undefined. */
  decided(deviceId: string, dseq: number): { payloadHash: string; result: string } | undefined
  /** By the hash of its payload. */
  hasAccepted(payloadHash: string): boolean
  hasFile(sha256: string): boolean
  /** What the person sees, as canonical JSON by letter. */
  seenBy(personId: string): Map<string, string>
}

/** Reads the server's database as it lies there, with nothing of the server's own code: rows are compared with what they must be. */
export const checkServerAtRest = async (dir: string): Promise<ServerAtRest> => {
  const log = join(dir, 'server.db-wal')
  // What a crash or a power cut leaves must never be taken for damage.
  const refused = existsSync(log) && isLogDamaged(readFileSync(log))
  const db = openDatabase(join(dir, 'server.db'))
  const all = <T>(sql: string, ...args: unknown[]): T[] => db.prepare<unknown[], T>(sql).all(...args)
  const wrong = refused ? ['server: its log would be refused as damaged'] : []
  const expectNone = (what: string, sql: string): void => {
    const rows = all(sql)
    if (rows.length > 0) wrong.push(`server: ${what}: ${JSON.stringify(rows.slice(0, 3))}`)
  }
  const files = all<{ sha256: string; size: number }>('select sha256, size from files')
  const pathOf = (sha256: string) => join(dir, 'files', sha256.slice(0, 2), sha256)
  const hasFile = (sha256: string): boolean => {
    if (!files.some((file) => file.sha256 === sha256) || !existsSync(pathOf(sha256))) return false
    return (
      createHash('sha256')
        .update(readFileSync(pathOf(sha256)))
        .digest('hex') === sha256
    )
  }

  if (db.pragma('integrity_check', { simple: true }) !== 'ok') wrong.push('server: integrity_check')
  expectNone('foreign keys', 'pragma foreign_key_check')
  expectNone(
    'operations of a device have a gap',
    'select device_id from operations group by device_id having max(dseq) <> count(*) or min(dseq) <> 1',
  )
  expectNone(
    'an operation took effect twice',
    `select op_id from operations o join devices d on d.id = device_id where result = 'accepted' group by d.person_id, op_id having count(*) > 1`,
  )
  expectNone('the feed has a gap', 'select max(seq) from feed having max(seq) <> count(*)')
  expectNone(
    'a version stands in a feed twice',
    `select seq from (select seq, view_id, lag(view_id, 1, -1) over (partition by person_id, subject order by seq) as before from feed)
     where view_id is before`,
  )
  expectNone(
    'the numbers of a register have a gap',
    'select register from numbers group by register having max(sequence) <> count(*) or min(sequence) <> 1',
  )
  expectNone('a number belongs to two letters', 'select text from numbers group by register, text having count(*) > 1')
  expectNone(
    'the audit chain is broken',
    `select id from (select id, previous_sha256 as p, lag(sha256, 1, '') over (order by id) as before from audit) where p <> before`,
  )
  for (const { sha256 } of files) if (!hasFile(sha256)) wrong.push(`server: file ${sha256} is not what it says`)

  const operations = all<{ device_id: string; dseq: number; payload_sha256: string; result: string }>(
    'select device_id, dseq, payload_sha256, result from operations',
  )
  const byKey = new Map(
    operations.map((o) => [`${o.device_id} ${o.dseq}`, { payloadHash: o.payload_sha256, result: o.result }]),
  )
  const accepted = new Set(operations.filter((o) => o.result === 'accepted').map((o) => o.payload_sha256))
  const views = all<{ person_id: string; subject: string; json: string }>(
    'select person_id, subject, json from feed join views on views.id = view_id where latest = 1',
  )
  db.close()
  return {
    wrong,
    decided: (deviceId, dseq) => byKey.get(`${deviceId} ${dseq}`),
    hasAccepted: (hash) => accepted.has(hash),
    hasFile,
    seenBy: (personId) =>
      new Map(views.filter((v) => v.person_id === personId).map((v) => [v.subject, canonicalJson(JSON.parse(v.json))])),
  }
}

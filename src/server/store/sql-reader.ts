import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import type { AccountReader } from './account-store.ts'
import type { NoticeReader } from './notice-store.ts'
import type { RegisterReader } from './register-store.ts'
import type { RemoteReader } from './remote-store.ts'
import type { SqlReader } from './sql/sql-transaction.ts'
import type { Device, FeedRow, FeedStanding, StoreReader } from './store.ts'
import type { StrengtheningReader } from './strengthening-store.ts'

/** What may be asked at any time. Each question is one statement, so that its answer is of one moment. */
export const sqlReader = (
  sql: SqlReader,
): Omit<
  StoreReader,
  keyof AccountReader | keyof RegisterReader | keyof NoticeReader | keyof StrengtheningReader | keyof RemoteReader
> => {
  const fact = async (name: string) =>
    (await sql.get<{ value: string }>('select value from meta where name = @name', { name }))?.value
  return {
    epoch: async () => (await fact('epoch'))!,
    secret: async () => (await fact('secret'))!,
    fact,
    directory: async () => {
      const row = await sql.get<{ sha256: string; json: string }>(
        'select sha256, json from directories order by id desc limit 1',
      )
      return row && { sha256: row.sha256, directory: JSON.parse(row.json) as Directory }
    },
    directoryTag: async () =>
      (await sql.get<{ sha256: string }>('select sha256 from directories order by id desc limit 1'))?.sha256,
    edition: async (sha256) => {
      const row = await sql.get<{ json: string }>('select json from directories where sha256 = @sha256 limit 1', {
        sha256,
      })
      return row && (JSON.parse(row.json) as Directory)
    },
    editionsSince: async (at) =>
      (
        await sql.all<{ json: string }>(
          `select json from directories
           where id >= (select coalesce(max(id), 0) from directories where imported_at < @at) order by id desc limit 200`,
          { at },
        )
      ).map((row) => JSON.parse(row.json) as Directory),
    deviceByToken: async (tokenSha256) => {
      const row = await sql.get<DeviceRow>('select * from devices where token_sha256 = @tokenSha256', { tokenSha256 })
      return row && toDevice(row)
    },
    devices: async () => (await sql.all<DeviceRow>('select * from devices order by id')).map(toDevice),
    standingCodes: () =>
      sql.all<{ personId: string; code: string }>(
        `select person_id as "personId", standing_code as code from enrolment_codes where standing_code is not null`,
      ),
    letter: async (id) => {
      const row = await sql.get<{ json: string }>('select json from letters where id = @id', { id })
      return row && parse(row)
    },
    lettersAfter: async (id, limit) =>
      (
        await sql.all<{ json: string }>('select json from letters where id > @id order by id limit @limit', {
          id,
          limit,
        })
      ).map(parse),
    feedAfter: (personId, after, limit) =>
      sql.all<FeedRow>(
        `${rowsOfFeed} where person_id = @personId and latest = 1 and seq > @after order by seq limit @limit`,
        { personId, after, limit },
      ),
    feedGroup: (personId, group) =>
      sql.all<FeedRow>(
        `${rowsOfFeed} where person_id = @personId and latest = 1 and view_id is not null
         and substr(subject, 1, 1) = @group order by seq`,
        { personId, group },
      ),
    feedRow: (personId, subject) =>
      sql.get<FeedRow>(`${rowsOfFeed} where person_id = @personId and subject = @subject and latest = 1`, {
        personId,
        subject,
      }),
    lastFeedRow: (personId) =>
      sql.get<{ seq: number; tag: string }>(
        'select seq, tag from feed where person_id = @personId and latest = 1 order by seq desc limit 1',
        { personId },
      ),
    feedStanding: async (personId, seq) =>
      (await sql.get<FeedStanding>(
        `select meta.value as epoch, (select tag from feed where seq = @seq) as tag, last.seq as "lastSeq", last.tag as "lastTag"
         from meta left join (select seq, tag from feed where person_id = @personId and latest = 1 order by seq desc limit 1) last
         on true where meta.name = 'epoch'`,
        { personId, seq },
      ))!,
    feedTag: async (seq) => (await sql.get<{ tag: string }>('select tag from feed where seq = @seq', { seq }))?.tag,
    digests: async (personId) => {
      const rows = await sql.all<{ name: string; digest: string }>(
        'select letter_group as name, digest from digests where person_id = @personId',
        { personId },
      )
      return new Map(rows.map((row) => [row.name, row.digest]))
    },
    fileSize: async (sha256) =>
      (
        await sql.get<{ size: number }>('select size from files where sha256 = @sha256 and destroyed_at is null', {
          sha256,
        })
      )?.size,
    isUploader: async (sha256, deviceId) =>
      (await sql.get('select 1 as brought from uploads where sha256 = @sha256 and device_id = @deviceId', {
        sha256,
        deviceId,
      })) !== undefined,
    closedFiles: (since) =>
      sql.all<{ sha256: string; size: number }>(
        `select sha256, size from files where unnamed_since <= @since and destroyed_at is null order by sha256`,
        { since },
      ),
    isFileClosed: async (sha256) =>
      (await sql.get(
        'select 1 as closed from files where sha256 = @sha256 and unnamed_since is not null and destroyed_at is null',
        { sha256 },
      )) !== undefined,
    caseByTrackKey: async (sha256) => {
      const row = await sql.get<{ json: string }>(
        'select json from letters where id = (select subject from track_keys where sha256 = @sha256)',
        { sha256 },
      )
      return row && parse(row)
    },
    lettersWithFile: async (sha256) =>
      (
        await sql.all<{ json: string }>(
          'select json from letters where id in (select subject from letter_files where sha256 = @sha256)',
          { sha256 },
        )
      ).map(parse),
  }
}

const rowsOfFeed = `select feed.seq, feed.tag, feed.subject, views.json as view
  from feed left join views on views.id = feed.view_id`

const parse = (row: { json: string }): Letter => JSON.parse(row.json) as Letter

export interface DeviceRow {
  id: string
  person_id: string
  name: string
  token_sha256: string
  enrolled_at: string
  decided_through: number
  revoked_at: string | null
  seen_at: string | null
  epoch_seen: string
  brings_back: number
  version: string
  key_thumbprint: string
  wipe_ordered_at: string | null
  wiped_at: string | null
  feed_from: number
  feed_through: number | null
}

export const toDevice = (row: DeviceRow): Device => ({
  id: row.id,
  personId: row.person_id,
  name: row.name,
  tokenSha256: row.token_sha256,
  enrolledAt: row.enrolled_at,
  revoked: row.revoked_at !== null,
  seenAt: row.seen_at,
  epochSeen: row.epoch_seen,
  bringsBack: row.brings_back,
  decidedThrough: row.decided_through,
  version: row.version,
  keyThumbprint: row.key_thumbprint,
  wipeOrderedAt: row.wipe_ordered_at,
  wipedAt: row.wiped_at,
  feedFrom: row.feed_from,
  feedThrough: row.feed_through,
})

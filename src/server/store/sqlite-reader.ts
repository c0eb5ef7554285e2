import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import type { AccountReader } from './account-store.ts'
import type { Db } from './open-sqlite.ts'
import type { Device, FeedRow, StoreReader } from './store.ts'

/** The reading half over one connection. Statements are prepared once. */
export const sqliteReader = (db: Db): Omit<StoreReader, keyof AccountReader> => {
  const fact = db.prepare<[string], { value: string }>('select value from meta where name = ?')
  const directory = db.prepare<[], { sha256: string; json: string }>(
    'select sha256, json from directories order by id desc limit 1',
  )
  const device = db.prepare<[string], DeviceRow>('select * from devices where token_sha256 = ?')
  const devices = db.prepare<[], DeviceRow>('select * from devices order by id')
  const codes = db.prepare<[], { personId: string; code: string }>(
    'select person_id as personId, standing_code as code from enrolment_codes where standing_code is not null',
  )
  const letter = db.prepare<[string], { json: string }>('select json from letters where id = ?')
  const lettersAfter = db.prepare<[string, number], { json: string }>(
    'select json from letters where id > ? order by id limit ?',
  )
  const feed = db.prepare<[string, number, number], FeedRow>(
    `select feed.seq, feed.tag, feed.subject, views.json as view from feed left join views on views.id = feed.view_id
     where person_id = ? and latest = 1 and seq > ? order by seq limit ?`,
  )
  const group = db.prepare<[string, string], FeedRow>(
    `select feed.seq, feed.tag, feed.subject, views.json as view from feed join views on views.id = feed.view_id
     where person_id = ? and latest = 1 and substr(subject, 1, 1) = ? order by seq`,
  )
  const lastRow = db.prepare<[string], { seq: number; tag: string }>(
    'select seq, tag from feed where person_id = ? and latest = 1 order by seq desc limit 1',
  )
  const tag = db.prepare<[number], { tag: string }>('select tag from feed where seq = ?')
  const digests = db.prepare<[string], { letter_group: string; digest: string }>(
    'select letter_group, digest from digests where person_id = ?',
  )
  const file = db.prepare<[string], { size: number }>('select size from files where sha256 = ?')
  const upload = db.prepare<[string, string]>('select 1 from uploads where sha256 = ? and device_id = ?')
  const withFile = db.prepare<[string], { json: string }>(
    'select json from letters where id in (select subject from letter_files where sha256 = ?)',
  )

  return {
    epoch: async () => fact.get('epoch')!.value,
    secret: async () => fact.get('secret')!.value,
    fact: async (name) => fact.get(name)?.value,
    directory: async () => {
      const row = directory.get()
      return row && { sha256: row.sha256, directory: JSON.parse(row.json) as Directory }
    },
    deviceByToken: async (tokenSha256) => {
      const row = device.get(tokenSha256)
      return row && toDevice(row)
    },
    devices: async () => devices.all().map(toDevice),
    standingCodes: async () => codes.all(),
    letter: async (id) => {
      const row = letter.get(id)
      return row && parse(row)
    },
    lettersAfter: async (id, limit) => lettersAfter.all(id, limit).map(parse),
    feedAfter: async (personId, after, limit) => feed.all(personId, after, limit),
    feedGroup: async (personId, letterGroup) => group.all(personId, letterGroup),
    lastFeedRow: async (personId) => lastRow.get(personId),
    feedTag: async (seq) => tag.get(seq)?.tag,
    digests: async (personId) => new Map(digests.all(personId).map((row) => [row.letter_group, row.digest])),
    fileSize: async (sha256) => file.get(sha256)?.size,
    isUploader: async (sha256, deviceId) => upload.get(sha256, deviceId) !== undefined,
    lettersWithFile: async (sha256) => withFile.all(sha256).map(parse),
  }
}

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
  claimed_sequence: number
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
  claimedSequence: row.claimed_sequence,
  decidedThrough: row.decided_through,
  version: row.version,
  keyThumbprint: row.key_thumbprint,
  wipeOrderedAt: row.wipe_ordered_at,
  wipedAt: row.wiped_at,
  feedFrom: row.feed_from,
  feedThrough: row.feed_through,
})

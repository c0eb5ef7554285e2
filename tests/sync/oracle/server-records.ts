import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Letter } from '../../../src/domain/letter.ts'
import { canonicalJson } from '../../../src/protocol/canonical-json.ts'
import { digestGroups } from '../../../src/protocol/sync-api.ts'
import { openDatabase } from '../../../src/server/testing/open-database.ts'
import type { World } from '../world/world.ts'
import { Violation } from './violation.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** I9, I13 and I14 of the server's own records, read from its database file by somebody who shares no code with it. */
export const checkServerRecords = async ({ server, laptops, longTerm }: World, letters: Letter[]): Promise<void> => {
  const db = openDatabase(server.databasePath, { readonly: true })
  try {
    checkFeed(db)
    checkDigests(db, laptops)
    checkAudit(db)
    checkResults(db, letters, longTerm !== null)
  } finally {
    db.close()
  }
}

interface FeedRow {
  person_id: string
  subject: string
  json: string | null
}

const latestRows = (db: Database.Database): FeedRow[] =>
  db
    .prepare<[], FeedRow>(
      'select person_id, subject, json from feed left join views on views.id = view_id where latest = 1',
    )
    .all()

/** I9: of each letter each person has one row. */
const checkFeed = (db: Database.Database): void => {
  const seen = new Set<string>()
  for (const { person_id, subject } of latestRows(db)) {
    const key = `${person_id} ${subject}`
    if (seen.has(key)) throw new Violation('I9', `${person_id} is given a letter twice`, subject)
    seen.add(key)
  }
}

/** I13: the stored digests are those of the rows, on both sides. */
const checkDigests = (db: Database.Database, laptops: World['laptops']): void => {
  const counted = new Map<string, bigint>()
  for (const { person_id, subject, json } of latestRows(db)) {
    if (json === null) continue
    const key = `${person_id} ${subject[0]}`
    const hash = BigInt(`0x${sha256(`${subject}:${sha256(json)}`)}`)
    counted.set(key, (counted.get(key) ?? 0n) ^ hash)
  }
  const stored = db
    .prepare<[], { person_id: string; letter_group: string; digest: string }>('select * from digests')
    .all()
  for (const { person_id, letter_group, digest } of stored) {
    const own = counted.get(`${person_id} ${letter_group}`) ?? 0n
    if (own !== BigInt(`0x${digest}`))
      throw new Violation('I13', `the server’s digest of ${person_id}/${letter_group} is wrong`)
    counted.delete(`${person_id} ${letter_group}`)
  }
  for (const [key, digest] of counted) if (digest !== 0n) throw new Violation('I13', `no digest is stored for ${key}`)
  for (const laptop of laptops) checkOwnDigests(laptop)
}

/** I13 on the laptop: the hash kept beside each letter is that of the letter. */
const checkOwnDigests = ({ store, name }: World['laptops'][number]): void => {
  const epoch = store.facts.get('feed')?.epoch ?? ''
  for (const { id, sha256: kept } of store.letters.views(epoch)) {
    const { server } = store.letters.get(id)!
    if (sha256(canonicalJson(server)) !== kept) throw new Violation('I13', `${name}: the hash of a letter is wrong`, id)
  }
  if (digestGroups.length !== 16) throw new Violation('I13', 'there are 16 groups')
}

interface AuditRow {
  at: string
  device_id: string | null
  person_id: string | null
  subject: string | null
  event: string
  detail: string
  previous_sha256: string
  sha256: string
}

/** I14: each row is sealed with the one before it. */
const checkAudit = (db: Database.Database): void => {
  let previous = ''
  for (const row of db.prepare<[], AuditRow>('select * from audit order by id').iterate()) {
    const { at, subject, event } = row
    const said = {
      at,
      deviceId: row.device_id,
      personId: row.person_id,
      subject,
      event,
      detail: JSON.parse(row.detail) as unknown,
    }
    const seal = sha256(canonicalJson({ previous, ...said }))
    if (row.previous_sha256 !== previous || row.sha256 !== seal)
      throw new Violation('I14', `the chain breaks at ${event}`)
    previous = row.sha256
  }
}

/** I1: as many versions as steps that made one. A step that took effect twice would have left one more. */
const checkResults = (db: Database.Database, letters: Letter[], hasLongTerm: boolean): void => {
  const made = new Map<string, Set<number>>()
  const rows = db.prepare<[], { subject: string; outcome: string }>(
    `select subject, outcome from operations where result = 'accepted'`,
  )
  for (const { subject, outcome } of rows.all()) {
    const versions = made.get(subject) ?? new Set()
    made.set(subject, versions.add(JSON.parse(outcome) as number))
  }
  // What the server does for the long term, and in the name of whoever approved, is told in its log.
  const alone = new Map(
    db
      .prepare<[], { subject: string; count: number }>(
        `select subject, count(*) as count from audit where event = 'letter_strengthened' or event = 'letter.sign' and detail like '%"via":"bsre"%' group by subject`,
      )
      .all()
      .map(({ subject, count }) => [subject, count]),
  )
  for (const letter of letters) {
    // Sending is the server's own step on top of the time-stamp: two versions by one operation. So is what a case hears of its papers.
    const own =
      letter.history.filter(
        (h) => h.action === 'dikirim' || h.by.personId === 'server' || h.action.startsWith('letter.remote_'),
      ).length + (alone.get(letter.id) ?? 0)
    const steps = made.get(letter.id)?.size ?? 0
    // A step that changed nothing may bear the version of one that the server took by itself.
    if (hasLongTerm ? steps + own < letter.version : steps + own !== letter.version) {
      throw new Violation('I1', `${steps} steps and ${own} of the server made ${letter.version} versions`, letter.id)
    }
  }
}

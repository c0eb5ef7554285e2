import { digestGroupOf, digestInput, emptyDigest, toggleInDigest } from '../../protocol/digest.ts'
import { sha256 } from '../hash.ts'
import type { Db } from './open-sqlite.ts'

/** Makes the digests of feeds that were written before there were any. PostgreSQL came later: it has none of those. */
export const rebuildDigests = (db: Db): void => {
  const held = db.prepare<[], { personId: string; subject: string; sha256: string }>(
    `select person_id as "personId", subject, views.sha256 from feed join views on views.id = view_id where latest = 1`,
  )
  const digests = new Map<string, { personId: string; group: string; digest: string }>()
  for (const { personId, subject, sha256: view } of held.iterate()) {
    const group = digestGroupOf(subject)
    const key = `${group} ${personId}`
    const before = digests.get(key)?.digest ?? emptyDigest
    digests.set(key, { personId, group, digest: toggleInDigest(before, sha256(digestInput(subject, view))) })
  }
  const insert = db.prepare('insert into digests (person_id, letter_group, digest) values (@personId, @group, @digest)')
  for (const row of digests.values()) insert.run(row)
}

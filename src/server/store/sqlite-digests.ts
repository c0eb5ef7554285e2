import { digestGroupOf, digestInput, emptyDigest, toggleInDigest } from '../../protocol/digest.ts'
import { sha256 } from '../hash.ts'
import type { Db } from './open-sqlite.ts'

/** Puts a view into a person's digest, or takes it out: the same step does both. */
export const digestToggler = (db: Db) => {
  const read = db.prepare<[string, string], { digest: string }>(
    'select digest from digests where person_id = ? and letter_group = ?',
  )
  const write = db.prepare(
    `insert into digests values (@personId, @group, @digest)
     on conflict (person_id, letter_group) do update set digest = excluded.digest`,
  )
  return (personId: string, subject: string, viewSha256: string): void => {
    const group = digestGroupOf(subject)
    const before = read.get(personId, group)?.digest ?? emptyDigest
    const digest = toggleInDigest(before, sha256(digestInput(subject, viewSha256)))
    write.run({ personId, group, digest })
  }
}

/** Makes all digests anew from the rows of the feed. */
export const rebuildDigests = (db: Db): void => {
  db.exec('delete from digests')
  const toggle = digestToggler(db)
  const rows = db.prepare<[], { person_id: string; subject: string; sha256: string }>(
    'select person_id, subject, views.sha256 from feed join views on views.id = view_id where latest = 1',
  )
  for (const row of rows.all()) toggle(row.person_id, row.subject, row.sha256)
}

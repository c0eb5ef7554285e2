import { digestGroupOf, digestInput, emptyDigest, toggleInDigest } from '../../protocol/digest.ts'
import { sha256 } from '../hash.ts'
import type { SqlTransaction } from './sql/sql-transaction.ts'

export interface DigestToggler {
  /** Puts a view into a person's digest, or takes it out: the same step does both. */
  toggle(personId: string, subject: string, viewSha256: string): void
  /** Writes what was toggled. A transaction touches a digest many times; it is read and written once. */
  flush(): Promise<void>
}

export const digestToggler = (sql: SqlTransaction): DigestToggler => {
  const toggled = new Map<string, { personId: string; group: string; hashes: string[] }>()
  const apply = async ({ personId, group, hashes }: { personId: string; group: string; hashes: string[] }) => {
    const row = await sql.get<{ digest: string }>(
      'select digest from digests where person_id = @personId and letter_group = @group',
      { personId, group },
    )
    sql.send(
      `insert into digests (person_id, letter_group, digest) values (@personId, @group, @digest)
       on conflict (person_id, letter_group) do update set digest = excluded.digest`,
      { personId, group, digest: hashes.reduce(toggleInDigest, row?.digest ?? emptyDigest) },
    )
  }
  return {
    toggle(personId, subject, viewSha256) {
      const group = digestGroupOf(subject)
      const key = `${group} ${personId}`
      const entry = toggled.get(key) ?? { personId, group, hashes: [] }
      entry.hashes.push(sha256(digestInput(subject, viewSha256)))
      toggled.set(key, entry)
    },
    async flush() {
      const due = [...toggled.values()]
      toggled.clear()
      await Promise.all(due.map(apply))
    },
  }
}

import { canonicalJson } from '../../src/protocol/canonical-json.ts'
import type { Letter } from '../../src/domain/letter.ts'
import type { SqlDatabase } from '../../src/server/store/sql/sql-database.ts'

/** Written by the database itself, many thousand a second: letters like the given one, of people of a large province. */
const people = 5000
const atOnce = 50_000

/** The id of letter n, whose first character spreads the letters over the groups of the digests. */
const id = `substr('0123456789abcdef', cast(n % 16 as integer) + 1, 1) || '0000000-0000-4000-8000-' || substr(cast(1000000000000 + n as text), 2)`
const hash = `'bulk ' || cast(n as text)`
const numbers = `with recursive numbers(n) as (select cast(@from as bigint) union all select n + 1 from numbers where n < @to)`

const statements = [
  `insert into letters (id, version, json) ${numbers} select ${id}, 1, replace(@letter, @id, ${id}) from numbers`,
  `insert into views (id, sha256, json) ${numbers} select -n, ${hash}, replace(@letter, @id, ${id}) from numbers`,
  `insert into operations (device_id, dseq, op_id, subject, payload_sha256, payload, base_version, claimed_at, decided_at,
     result, outcome, view_id, receipt)
   ${numbers} select @device, n, ${hash}, ${id}, ${hash}, @letter, 0, @at, @at, 'accepted', '1', -n, 'bulk' from numbers`,
  `insert into audit (at, device_id, person_id, subject, event, detail, previous_sha256, sha256)
   ${numbers} select @at, @device, 'bulk', ${id}, 'letter.create', '{}', '', ${hash} from numbers`,
]
/** Everybody's own letters, and one of a hundred at the leader too. */
const feed = (person: string, which: string) => `insert into feed (seq, person_id, subject, view_id, latest, tag)
  ${numbers} select (select coalesce(max(seq), 0) from feed) + row_number() over (order by n), ${person}, ${id}, -n, 1, 'bulk'
  from numbers where ${which}`
const feeds = [
  feed(`'drafter ' || cast(n % ${people} as text)`, '1 = 1'),
  feed(`'head ' || cast(n % 60 as text)`, '1 = 1'),
  feed('@leader', 'n % 100 = 0'),
]

/** Adds letters `from` to `to`, with their operations, rows of feeds and of the audit log. */
export const addLetters = async (
  to: SqlDatabase,
  like: { letter: Letter; device: string; leader: string },
  range: { from: number; to: number },
): Promise<void> => {
  const letter = canonicalJson(like.letter)
  const at = new Date().toISOString()
  const params = { letter, id: like.letter.id, device: like.device, leader: like.leader, at }
  for (let from = range.from; from <= range.to; from += atOnce) {
    const part = { ...params, from, to: Math.min(range.to, from + atOnce - 1) }
    await to.transact(async (sql) => {
      for (const statement of [...statements, ...feeds]) await sql.run(statement, only(statement, part))
    })
  }
  await to.transact((sql) => sql.run('analyze'))
}

/** Neither database takes values that its statement does not name. */
const only = (statement: string, params: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => statement.includes(`@${name}`)))

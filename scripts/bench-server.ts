import type { Row } from '../tests/bench/row.ts'
import { table } from '../tests/bench/table.ts'
import { check } from '../tests/bench-server/check.ts'
import { growth } from '../tests/bench-server/growth.ts'
import { idle } from '../tests/bench-server/idle.ts'
import { openPlaces, type Kind } from '../tests/bench-server/places.ts'
import { pull } from '../tests/bench-server/pull.ts'
import { push } from '../tests/bench-server/push.ts'
import { storm } from '../tests/bench-server/storm.ts'
import { uploads } from '../tests/bench-server/uploads.ts'
import { whyNoPostgres } from '../tests/support/postgres/find-postgres.ts'
import { readOptions } from './read-options.ts'

/**
 * `npm run bench:server -- [--json] [--quick] [--only NAME,NAME] [--on SQLite|PostgreSQL]`: the server beside plain SQL and a bare
 * node:http, on this machine and in this run. With `--json` standard output is the array of rows and nothing else.
 */
const benches = [push, pull, check, uploads, storm, idle, growth]
const values = readOptions({
  json: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  only: { type: 'string', default: benches.map(({ name }) => name).join() },
  on: { type: 'string', default: 'SQLite,PostgreSQL' },
})
const names = values.only.split(',')
const kinds = (['SQLite', 'PostgreSQL'] as Kind[]).filter((kind) => values.on.split(',').includes(kind))
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0 || kinds.length === 0) {
  console.error(
    `Not understood. --only takes some of ${benches.map(({ name }) => name).join()}, --on SQLite or PostgreSQL.`,
  )
  process.exit(2)
}
const places = openPlaces()
const rows: Row[] = []
try {
  for (const kind of kinds) {
    if (kind === 'PostgreSQL' && whyNoPostgres() !== null) continue
    for (const bench of benches.filter(({ name }) => names.includes(name))) {
      console.error(`── ${bench.name}, ${kind}`)
      rows.push(...(await bench.run({ quick: values.quick, kind, places, say: (line) => console.error(line) })))
    }
  }
} finally {
  await places.close()
}
console.log(values.json ? JSON.stringify(rows, null, 2) : `\n${table(rows)}`)

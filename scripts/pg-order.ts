import { proveOrder } from '../tests/pg-order/prove-order.ts'
import { whyNoPostgres } from '../tests/support/postgres/find-postgres.ts'
import { countOf, readOptions } from './read-options.ts'

/** `npm run -s pg-order -- [--changes N] [--writers N] [--json]`: no poller of a feed misses a change, whoever commits first. */
const values = readOptions({
  changes: { type: 'string', default: '100000' },
  writers: { type: 'string', default: '8' },
  json: { type: 'boolean', default: false },
})
const changes = countOf('changes', values.changes)
const writers = countOf('writers', values.writers)
if (whyNoPostgres() !== null) process.exit(1)

const proof = await proveOrder({ changes, writers })
const { missed, control, perSecond } = proof
if (values.json) console.log(JSON.stringify(proof))
else {
  console.log(`${proof.changes} changes by ${proof.writers} processes, ${perSecond} a second: pollers missed ${missed}`)
  console.log(`a cursor on a sequence, as a control, missed ${control.missed} of ${control.of}`)
}
if (control.missed === 0) console.error('The control missed nothing: this proof is blind.')
if (missed > 0 || control.missed === 0) process.exitCode = 1

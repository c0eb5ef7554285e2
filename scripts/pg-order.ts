import { parseArgs } from 'node:util'
import { proveOrder } from '../tests/pg-order/prove-order.ts'
import { whyNoPostgres } from '../tests/support/postgres/find-postgres.ts'

/** `npm run -s pg-order -- [--changes N] [--writers N] [--json]`: no poller of a feed misses a change, whoever commits first. */
const { values } = parseArgs({
  options: {
    changes: { type: 'string', default: '100000' },
    writers: { type: 'string', default: '8' },
    json: { type: 'boolean', default: false },
  },
})
const [changes, writers] = [Number(values.changes), Number(values.writers)]
if (!(Number.isSafeInteger(changes) && Number.isSafeInteger(writers) && changes > 0 && writers > 0)) {
  console.error('Use --changes and --writers with whole numbers above 0, and --json.')
  process.exit(2)
}
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

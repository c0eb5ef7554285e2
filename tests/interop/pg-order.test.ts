import { expect, test } from 'vitest'
import { proveOrder } from '../pg-order/prove-order.ts'
import { whyNoPostgres } from '../support/postgres/find-postgres.ts'

test.skipIf(whyNoPostgres() !== null)('servers write at once, and no poller of a feed misses a change', async () => {
  const proof = await proveOrder({ changes: 4000, writers: 4 })
  expect(proof).toMatchObject({ changes: 4000, missed: 0 })
  // A proof that never finds anything proves nothing.
  expect(proof.control.missed).toBeGreaterThan(0)
})

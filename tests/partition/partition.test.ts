import { expect, it } from 'vitest'
import { faultKinds } from './faults.ts'
import { runMany } from './run-many.ts'

it('after bad days on bad networks everything is everywhere, the same, and nothing stands still', async () => {
  const { failures, ...summary } = await runMany({ runs: 4, seed: 1, lanes: 2, say: () => {} })
  expect(failures).toEqual([])
  expect(summary).toMatchObject({ runs: 4, converged: 4, wedged: 0 })
  // A day on which nothing went wrong, or nobody wrote, would show nothing.
  expect(Object.keys(summary.faults).length).toBeGreaterThan(faultKinds.length / 2)
  expect(summary.letters).toBeGreaterThan(4)
}, 600_000)

import { afterEach, beforeEach, describe } from 'vitest'
import { type ContractDatabase, createBench } from './bench.ts'
import { duties } from './duties.ts'
import { feeds } from './feeds.ts'
import { files } from './files.ts'
import { letters } from './letters.ts'
import { people } from './people.ts'
import { registers } from './registers.ts'
import { transactions } from './transactions.ts'

/** What every store promises, whatever database is behind it. */
export const describeStore = (name: string, create: () => Promise<ContractDatabase>): void => {
  describe(name, () => {
    const bench = createBench(create)
    beforeEach(bench.open)
    afterEach(bench.close)
    for (const promises of [people, letters, registers, feeds, files, duties, transactions]) promises(bench)
  })
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtPrograms } from '../../src/chromium/programs.ts'
import { root } from '../../scripts/root.ts'
import type { Bench } from './bench.ts'
import { buildOffice } from './build-office.ts'
import { officeWithLetters } from './office-with-letters.ts'
import { row } from './row.ts'
import { interleave, median } from './stats.ts'
import { timeOfBareNode, timeToFirstList } from './time-to-first-list.ts'

/** From the start of the office process on an encrypted store, through the sign-in, to the first list. */
export const start: Bench = {
  name: 'start',
  async run({ quick, say }) {
    const dir = await mkdtemp(join(tmpdir(), 'lontar-bench-'))
    try {
      const count = quick ? 2_000 : 20_000
      say(`start: writing ${count} letters`)
      const { personId } = await officeWithLetters(dir, count)
      await buildOffice()
      const first = (program: string) => () => timeToFirstList(program, dir, personId)
      const times = await interleave(quick ? 7 : 25, {
        bare: timeOfBareNode,
        bundle: first(builtPrograms().office),
        source: first(join(root, 'src/office/index.ts')),
      })
      const against = { what: 'node -e 0', value: median(times.bare) }
      return [
        row({
          name: `start to first list, ${count} letters`,
          value: median(times.bundle),
          unit: 'ms',
          against,
          goal: { atMost: 3 },
        }),
        row({ name: '… from source', value: median(times.source), unit: 'ms', against }),
      ]
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  },
}

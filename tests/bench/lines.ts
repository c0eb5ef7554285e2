import { type CountedPart, lineCount } from '../../scripts/line-count.ts'
import { root } from '../../scripts/root.ts'
import type { Bench } from './bench.ts'
import { row } from './row.ts'

const goals = { median: { atMost: 80 }, p90: { atMost: 200 }, max: { atMost: 400 } }
const parts: CountedPart[] = ['src', 'tests', 'scripts']

/** Lines per file: those we admire have a median of 50 to 80 and rarely pass 300. */
export const lines: Bench = {
  name: 'lines',
  run: async () =>
    parts.flatMap((part) => {
      const count = lineCount(root, part)
      const of = (name: keyof typeof goals, what: string) =>
        row({ name: `${part}, ${what}`, value: count[name], unit: 'lines', goal: goals[name] })
      return [of('median', `median of ${count.files} files`), of('p90', 'p90'), of('max', `max: ${count.longest}`)]
    }),
}

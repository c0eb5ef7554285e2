import { expect, test } from 'vitest'
import { row } from './row.ts'
import { table } from './table.ts'

test('a person sees at once which goal was missed, and no verdict where there was no goal', () => {
  const against = { what: 'node -e 0', value: 50 }
  const text = table([
    row({ name: 'start', value: 250, unit: 'ms', against, goal: { atMost: 3 } }),
    row({ name: 'lines, median', value: 44, unit: 'lines', goal: { atMost: 80 } }),
    row({ name: 'set-up', value: 71.5, unit: 's' }),
  ])
  expect(text.split('\n')).toEqual([
    'name           value  unit   against           ratio  goal  ok',
    '─────────────  ─────  ─────  ────────────────  ─────  ────  ───',
    'start            250  ms     node -e 0: 50 ms      5  ≤ 3   NO',
    'lines, median     44  lines                           ≤ 80  yes',
    'set-up          71.5  s',
  ])
})

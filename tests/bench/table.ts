import type { Row } from './row.ts'

const heads = ['name', 'value', 'unit', 'against', 'ratio', 'goal', 'ok'] as const
const numeric = new Set<string>(['value', 'ratio'])

/** Rows as text in columns; a number without a goal has no verdict. */
export const table = (rows: readonly Row[]): string => {
  const cells = rows.map((row) => ({
    ...row,
    value: String(row.value),
    ratio: row.ratio === null ? '' : String(row.ratio),
    goal: row.goal ?? '',
    ok: row.goal === null ? '' : row.ok ? 'yes' : 'NO',
  }))
  const width = (head: (typeof heads)[number]) => Math.max(head.length, ...cells.map((cell) => cell[head].length))
  const line = (cell: Record<(typeof heads)[number], string>) =>
    heads
      .map((head) => (numeric.has(head) ? cell[head].padStart(width(head)) : cell[head].padEnd(width(head))))
      .join('  ')
      .trimEnd()
  const head = Object.fromEntries(heads.map((name) => [name, name])) as Record<(typeof heads)[number], string>
  const rule = heads.map((name) => '─'.repeat(width(name))).join('  ')
  return [line(head), rule, ...cells.map(line)].join('\n')
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lineCount } from './line-count.ts'

test('ten files of one to ten lines: half have at most five, nine have at most nine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lontar-lines-'))
  try {
    mkdirSync(join(folder, 'src/deep'), { recursive: true })
    for (let lines = 1; lines <= 10; lines++)
      writeFileSync(join(folder, `src/deep/file-${lines}.ts`), 'x\n'.repeat(lines))
    writeFileSync(join(folder, 'src/deep/file-1.ts'), 'no line end')
    writeFileSync(join(folder, 'src/deep/file-1.test.ts'), 'x\n'.repeat(500))
    expect(lineCount(folder)).toEqual({ files: 10, median: 5, p90: 9, max: 10, longest: 'src/deep/file-10.ts' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a house without files has no lines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lontar-lines-'))
  expect(lineCount(folder)).toEqual({ files: 0, median: 0, p90: 0, max: 0, longest: '' })
  rmSync(folder, { recursive: true, force: true })
})

import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rotatingFile } from './rotating-file.ts'

let dir: string
let path: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-rotating-'))
  path = join(dir, 'office.log')
})
afterEach(() => rmSync(dir, { recursive: true }))
const names = () => readdirSync(dir).toSorted()
const all = (): number[] =>
  names()
    .toReversed()
    .flatMap((name) => readFileSync(join(dir, name), 'utf8').trim().split('\n').map(Number))

it('keeps the newest lines in so many files of such a size, in their order', () => {
  const append = rotatingFile(path, { largest: 100, files: 3 })
  for (let i = 1000; i < 1200; i++) append(`${i}\n`)
  expect(names()).toEqual(['office.log', 'office.log.1', 'office.log.2'])
  for (const name of names()) expect(statSync(join(dir, name)).size).toBeLessThanOrEqual(100)
  const kept = all()
  expect(kept.length).toBeGreaterThan(40)
  expect(kept).toEqual(kept.map((_, i) => 1200 - kept.length + i))
})

it('loses no line of two processes that write at once', async () => {
  const program = `
    const { rotatingFile } = await import(${JSON.stringify(join(import.meta.dirname, 'rotating-file.ts'))})
    const append = rotatingFile(process.argv[1], { largest: 8000, files: 20 })
    for (let i = 0; i < 500; i++) append(process.argv[2] + ' ' + String(i).padStart(4, '0') + ' ' + 'x'.repeat(20) + '\\n')`
  const run = promisify(execFile)
  const write = (name: string) => run(process.execPath, ['--input-type=module', '-e', program, path, name])
  await Promise.all([write('a'), write('b')])
  const lines = names().flatMap((name) => readFileSync(join(dir, name), 'utf8').trim().split('\n'))
  expect(lines.filter((line) => !/^[ab] \d{4} x{20}$/.test(line))).toEqual([])
  expect(new Set(lines).size).toBe(1000)
  expect(names().length).toBeLessThan(20)
})

it('a turn that a dead process left half done keeps nobody from the next', () => {
  writeFileSync(`${path}.turning`, '')
  utimesSync(`${path}.turning`, 1, 1)
  const append = rotatingFile(path, { largest: 10, files: 2 })
  append('12345678\n')
  append('abcdefgh\n')
  expect(names()).toEqual(['office.log', 'office.log.1'])
})

it('where files cannot be turned, it stops at twice the size', () => {
  mkdirSync(`${path}.1`)
  const append = rotatingFile(path, { largest: 100, files: 2 })
  for (let i = 0; i < 100; i++) append('123456789\n')
  expect(statSync(path).size).toBeLessThanOrEqual(210)
})

it('throws neither on a full disk nor on a folder in its place', () => {
  mkdirSync(path)
  expect(() => rotatingFile(path)('line\n')).not.toThrow()
  if (!existsSync('/dev/full')) return
  symlinkSync('/dev/full', `${path}-full`)
  expect(() => rotatingFile(`${path}-full`)('line\n')).not.toThrow()
})

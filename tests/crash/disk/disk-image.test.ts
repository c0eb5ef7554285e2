import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createDiskImage, type DiskImage, type Random } from './disk-image.ts'
import type { Entry } from './journal.ts'

const dirs: string[] = []
afterEach(() => dirs.splice(0).forEach((dir) => rmSync(dir, { recursive: true })))

const after = (calls: [Entry['kind'], string, (string | number)?][], random: Random) => {
  const image: DiskImage = createDiskImage('/d')
  for (const [kind, path, more] of calls) {
    const bytes = Buffer.from(kind === 'W' ? String(more) : '')
    image.apply({ kind, path, at: typeof more === 'number' ? more : 0, to: String(more ?? ''), bytes, end: 0 })
  }
  const dir = mkdtempSync(join(tmpdir(), 'lontar-image-'))
  dirs.push(dir)
  image.writeTo(dir, random)
  return { dir, names: readdirSync(dir).toSorted(), text: (name: string) => readFileSync(join(dir, name), 'utf8') }
}
/** A cut that keeps nothing it need not, and one that keeps all. */
const nothing: Random = () => 0
const everything: Random = () => 0.999

it('keeps the bytes of a synced file under a synced name, and nothing else', () => {
  const calls: Parameters<typeof after>[0] = [
    ['C', '/d/a'],
    ['W', '/d/a', 'surat'],
    ['S', '/d/a'],
    ['D', '/d'],
    ['W', '/d/a', 'SURAT'],
    ['C', '/d/b'],
  ]
  expect(after(calls, nothing).names).toEqual(['a'])
  expect(after(calls, nothing).text('a')).toBe('surat')
  expect(after(calls, everything).names).toEqual(['a', 'b'])
  expect(after(calls, everything).text('a')).toBe('SURAT')
})

it('a synced file is lost with its folder, when nobody made the name of the folder last', () => {
  const calls: Parameters<typeof after>[0] = [
    ['M', '/d/aa'],
    ['C', '/d/aa/f'],
    ['S', '/d/aa/f'],
    ['D', '/d/aa'],
  ]
  expect(after(calls, nothing).names).toEqual([])
  expect(existsSync(join(after([...calls, ['D', '/d']], nothing).dir, 'aa/f'))).toBe(true)
})

it('a rename lasts once the folder does; until then the old name stands', () => {
  const calls: Parameters<typeof after>[0] = [
    ['C', '/d/f.tmp'],
    ['D', '/d'],
    ['R', '/d/f.tmp', '/d/f'],
  ]
  expect(after(calls, nothing).names).toEqual(['f.tmp'])
  expect(after([...calls, ['D', '/d']], nothing).names).toEqual(['f'])
})

it('a removed name may come back, its bytes with it', () => {
  const calls: Parameters<typeof after>[0] = [
    ['C', '/d/f'],
    ['W', '/d/f', 'isi'],
    ['S', '/d/f'],
    ['D', '/d'],
    ['U', '/d/f'],
  ]
  expect(after(calls, nothing).text('f')).toBe('isi')
  expect(after(calls, everything).names).toEqual([])
})

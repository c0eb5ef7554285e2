import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFile } from './save-file.ts'

describe('a letter saved to the download folder', () => {
  let dir: string
  beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'lontar-save-'))))
  afterEach(() => rmSync(dir, { recursive: true }))

  it('never overwrites one that is there', async () => {
    await saveFile(Buffer.from('first'), 'undangan.pdf', dir)
    await saveFile(Buffer.from('second'), 'undangan.pdf', dir)
    expect(readdirSync(dir)).toEqual(['undangan (2).pdf', 'undangan.pdf'])
    expect(readFileSync(join(dir, 'undangan.pdf'), 'utf8')).toBe('first')
  })

  it.each(['../../etc/surat.pdf', '..\\..\\surat.pdf', '/surat.pdf'])('stays in its folder: %s', async (name) => {
    expect(await saveFile(Buffer.from('x'), name, join(dir, 'unduhan'))).toBe(join(dir, 'unduhan', 'surat.pdf'))
  })
})

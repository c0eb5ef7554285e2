import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readOpenedFile } from './read-opened-file.ts'

const dir = mkdtempSync(join(tmpdir(), 'lontar-opened-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const at = (name: string) => join(dir, name)

it('a file is read whole, with its name and without its folder', async () => {
  writeFileSync(at('pindahan.lontar'), '{"lontar":"unsent-work"}')
  expect(await readOpenedFile(at('pindahan.lontar'))).toEqual({
    what: 'file',
    name: 'pindahan.lontar',
    data: Buffer.from('{"lontar":"unsent-work"}').toString('base64'),
  })
})

it('a folder, a link to elsewhere, a pipe, something too large and nothing at all are no files', async () => {
  mkdirSync(at('folder.lontar'))
  symlinkSync('/etc/passwd', at('link.lontar'))
  execFileSync('mkfifo', [at('pipe.lontar')])
  writeFileSync(at('large.lontar'), Buffer.alloc(11))
  for (const name of ['folder.lontar', 'link.lontar', 'pipe.lontar', 'nothing.lontar'])
    expect(await readOpenedFile(at(name)), name).toBeNull()
  expect(await readOpenedFile(at('large.lontar'), 10)).toBeNull()
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { componentListFile } from '../../protocol/component-list.ts'
import { readComponents } from './read-components.ts'

it('reads what the build wrote, and from the sources there is none', async () => {
  expect(await readComponents()).toEqual({ components: [], texts: [] })
  const dir = mkdtempSync(join(tmpdir(), 'lontar-components-'))
  const list = { components: [{ name: 'zod', version: '4.1.0', licence: 'MIT', text: 0 }], texts: ['MIT License'] }
  writeFileSync(join(dir, componentListFile), JSON.stringify(list))
  expect(await readComponents(dir)).toEqual(list)
  rmSync(dir, { recursive: true })
})

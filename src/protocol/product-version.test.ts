import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { productVersion } from './product-version.ts'

test('the program and its package say the same version', () => {
  const file = new URL('../../package.json', import.meta.url)
  expect(productVersion).toBe((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version)
})

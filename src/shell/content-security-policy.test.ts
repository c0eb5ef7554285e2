import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentSecurityPolicy, pressRule } from './content-security-policy.ts'

const usePress = join(import.meta.dirname, '../../node_modules/react-aria/dist/private/interactions/usePress.mjs')

it('allows the one rule that React Aria puts into the page, and no other inline style', () => {
  const hash = createHash('sha256').update(pressRule).digest('base64')
  expect(contentSecurityPolicy).toContain(`style-src 'self' 'sha256-${hash}';`)
  expect(contentSecurityPolicy.match(/sha256-/g)).toHaveLength(1)
})

it('knows the rule as the installed React Aria writes it', () => {
  const [, written] = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(readFileSync(usePress, 'utf8')) ?? []
  expect(written?.replaceAll(/\$\{[^}]+\}/g, 'data-react-aria-pressable').trim()).toBe(pressRule)
})

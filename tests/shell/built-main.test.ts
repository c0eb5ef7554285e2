import { describe, test } from 'vitest'
import { checks } from './checks.ts'

describe('the built main bundle, executed against the double of Electron', () => {
  test.for(Object.entries(checks))('%s', ([, check]) => check())
})

import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { breakMain } from './break-main.ts'
import { checks } from './checks.ts'
import { mutants } from './mutants.ts'

describe('a broken main bundle is noticed', () => {
  test.for(mutants)('$name', async (mutant) => {
    const { main, folder } = breakMain(mutant)
    try {
      await expect(checks[mutant.noticedBy]!({ main })).rejects.toThrow()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

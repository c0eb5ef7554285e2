import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { missingTools } from './missing-tools.ts'
import { msiSteps, type MsiWorld } from './msi-steps.ts'
import { makePackages } from './packages.ts'
import { startWineComputer } from './wine-computer.ts'

const missing = missingTools(['wixl', 'msibuild', 'wine'])

describe('the package for Windows, on a new computer', () => {
  let dir: string
  let world: MsiWorld | undefined
  beforeAll(async () => {
    if (missing.length > 0) return
    dir = mkdtempSync(join(tmpdir(), 'lontar-msi-'))
    world = { packages: makePackages(dir), computer: await startWineComputer() }
  })
  afterAll(async () => {
    await world?.computer.close()
    if (dir) rmSync(dir, { recursive: true, force: true })
  })

  for (const step of msiSteps)
    it(step.name, async (context) => {
      if (!world) return context.skip(`${missing.join(', ')} not installed`)
      await step.run(world)
    })
})

import assert from 'node:assert/strict'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MsiStep } from './msi-steps.ts'

/** A package of full size, such as that of `npm run dist:msi`: the time that each takes stands beside it. */
export const ownSteps = (msi: string): MsiStep[] => [
  {
    name: 'the named package replaces another version',
    async run({ computer, packages }) {
      assert.equal(await computer.msiexec('/i', packages.older.msi, 'ALLOWDOWNGRADE=1'), 0)
      return upgradeTo(msi, computer)
    },
  },
  {
    name: 'the named package is uninstalled',
    async run({ computer }) {
      assert.equal(await computer.msiexec('/x', msi), 0)
      assert.equal(existsSync(join(computer.drive, 'Program Files/Lontar')), false)
      return 'nothing left'
    },
  },
  {
    name: 'the named package is installed on a computer without Lontar',
    run: ({ computer }) => upgradeTo(msi, computer),
  },
  {
    name: 'the named package is repaired',
    async run({ computer }) {
      assert.equal(await computer.msiexec('/i', msi, 'REINSTALL=ALL', 'REINSTALLMODE=amus'), 0)
      assert.equal(await computer.msiexec('/x', msi), 0)
      return 'every file written again'
    },
  },
]

const upgradeTo = async (msi: string, computer: { drive: string; msiexec(...args: string[]): Promise<number> }) => {
  assert.equal(await computer.msiexec('/i', msi, 'ALLOWDOWNGRADE=1'), 0)
  assert.ok(existsSync(join(computer.drive, 'Program Files/Lontar/Lontar.exe')))
  return `${(statSync(msi).size / 1e6).toFixed(1)} MB`
}

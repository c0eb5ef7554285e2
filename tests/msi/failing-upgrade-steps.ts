import assert from 'node:assert/strict'
import { mkdirSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashes } from './installed-files.ts'
import type { MsiStep, MsiWorld } from './msi-steps.ts'
import { assertNothing, folderOf, given, listedVersions, whatIsInstalled } from './what-is-installed.ts'
import { assertStays } from './what-stays.ts'

const properties = ['SERVERURL=https://lontar.contoh.example', 'AUTOSTART=1']

/**
 * What becomes of the older version where a newer one breaks off in the middle. Windows puts it back, as the removal of the older one
 * lies in the same transaction (`rollback.test.ts`). Wine knows no way back from what was removed: nothing of the program is left, no
 * half of it either, and a package that is whole installs.
 */
export const failingUpgradeSteps: MsiStep[] = [
  {
    name: 'an upgrade with a damaged cabinet fails, and loses nothing of people and IT',
    run: (world) => breaksOff(world, world.packages.flipped),
  },
  {
    name: 'an upgrade that cannot write one of its files fails in the same way',
    async run(world) {
      // Where the newer version has a file, somebody has made a folder.
      const inTheWay = join(folderOf(world.computer), 'resources/only-newer.txt')
      return breaksOff(world, world.packages.newer.msi, {
        before: () => mkdirSync(inTheWay),
        after: () => removeEmpty(inTheWay),
      })
    },
  },
  {
    name: 'the whole package goes through after one that broke off',
    async run({ computer, packages }) {
      // Where the older one was put back, what that was given is kept.
      assert.equal(await computer.msiexec('/i', packages.newer.msi, ...(computer.rollsBack ? [] : properties)), 0)
      assert.deepEqual(hashes(folderOf(computer)), hashes(packages.newer.payload))
      assert.deepEqual(await given(computer), { ServerUrl: 'https://lontar.contoh.example', StartWithSystem: '0x1' })
      assert.deepEqual(await listedVersions(computer), ['0.9.99'])
      await assertStays(computer)
      assert.equal(await computer.msiexec('/x', packages.newer.msi), 0)
      await assertNothing(computer)
      return '0.9.0 installed, then removed'
    },
  },
]

const breaksOff = async (
  { computer, packages }: MsiWorld,
  msi: string,
  obstacle?: { before(): void; after(): void },
): Promise<string> => {
  assert.equal(await computer.msiexec('/i', packages.older.msi, ...properties), 0)
  const before = await whatIsInstalled(computer)
  assert.deepEqual(before.files, hashes(packages.older.payload))
  obstacle?.before()
  assert.equal(await computer.msiexec('/i', msi), computer.exitCode(1603))
  obstacle?.after()
  if (computer.rollsBack) assert.deepEqual(await whatIsInstalled(computer), before)
  else await assertNothing(computer)
  await assertStays(computer)
  return computer.rollsBack
    ? 'exit code 1603; the older version stands whole, with properties, shortcuts, file type and link'
    : 'exit code 1603; this computer does not roll back: the older version is gone, nothing is left by halves; data and policies as before'
}

/** A folder, and those above it that are empty then. */
const removeEmpty = (folder: string): void => {
  try {
    rmdirSync(folder)
  } catch {
    return
  }
  removeEmpty(dirname(folder))
}

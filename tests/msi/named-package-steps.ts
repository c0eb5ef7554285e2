import assert from 'node:assert/strict'
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Computer } from './computer.ts'
import { hashes, writingTimes } from './installed-files.ts'
import type { MsiStep } from './msi-steps.ts'
import { flip } from './packages.ts'
import { assertNothing, folderOf, given, shortcuts, whatIsInstalled } from './what-is-installed.ts'
import { assertStays, writeWhatStays } from './what-stays.ts'

const server = 'https://lontar.contoh.example'

/**
 * The same promises of a package of full size, such as that of `npm run dist:msi` or, on Windows, that of WiX: between the smallest and
 * the largest version there are. The time that each takes stands beside it.
 */
export const namedPackageSteps = (msi: string): MsiStep[] => [
  {
    name: 'the named package is installed on a computer without Lontar',
    async run({ computer }) {
      assert.equal(await computer.msiexec('/i', msi, `SERVERURL=${server}`), 0)
      await assertWhole(computer)
      assert.deepEqual(await given(computer), { ServerUrl: server })
      await writeWhatStays(computer)
      const files = Object.keys(hashes(folderOf(computer))).length
      return `${files} files from ${(statSync(msi).size / 1e6).toFixed(1)} MB`
    },
  },
  {
    name: 'the named package again touches nothing',
    async run({ computer }) {
      const before = writingTimes(folderOf(computer))
      assert.equal(await computer.msiexec('/i', msi), 0)
      assert.deepEqual(writingTimes(folderOf(computer)), before)
      return 'the same times'
    },
  },
  {
    name: 'the named package is repaired',
    async run({ computer }) {
      const folder = folderOf(computer)
      const before = hashes(folder)
      rmSync(join(folder, 'LICENSE.txt'))
      writeFileSync(join(folder, 'resources/app.asar'), 'changed by somebody')
      assert.equal(await computer.msiexec('/i', msi, 'REINSTALL=ALL', 'REINSTALLMODE=amus'), 0)
      assert.deepEqual(hashes(folder), before)
      assert.deepEqual(await given(computer), { ServerUrl: server })
      return 'a deleted and a changed file are as packed'
    },
  },
  {
    name: 'the named package is uninstalled, and people’s work stays',
    async run({ computer }) {
      assert.equal(await computer.msiexec('/x', msi), 0)
      await assertNothing(computer)
      await assertStays(computer)
      return 'nothing left of it'
    },
  },
  {
    name: 'an upgrade to the named package, damaged, fails',
    async run({ computer, packages }) {
      const old = ['/i', packages.oldest.msi, `SERVERURL=${server}`, 'DESKTOPSHORTCUT=0']
      assert.equal(await computer.msiexec(...old), 0)
      const before = await whatIsInstalled(computer)
      const damaged = join(dirname(packages.flipped), 'Lontar-named-flipped.msi')
      flip(msi, damaged)
      assert.equal(await computer.msiexec('/i', damaged), computer.exitCode(1603))
      rmSync(damaged)
      await assertStays(computer)
      if (computer.rollsBack) assert.deepEqual(await whatIsInstalled(computer), before)
      else {
        await assertNothing(computer)
        assert.equal(await computer.msiexec(...old), 0)
      }
      return computer.rollsBack ? 'the older version stands whole' : 'this computer does not roll back: nothing is left'
    },
  },
  {
    name: 'the named package replaces an older version and keeps what that was given',
    async run({ computer }) {
      assert.equal(await computer.msiexec('/i', msi), 0)
      await assertWhole(computer)
      assert.deepEqual(await given(computer), { ServerUrl: server })
      assert.deepEqual(shortcuts(computer), ['Programs/Lontar.lnk'])
      await assertStays(computer)
      return 'listed once; address, no entry on the desktop, policies and data as before'
    },
  },
  {
    name: 'the named package is refused where a newer version is, unless told',
    async run({ computer, packages }) {
      assert.equal(await computer.msiexec('/i', packages.newest.msi), 0)
      const before = await whatIsInstalled(computer)
      assert.equal(await computer.msiexec('/i', msi), computer.exitCode(1603))
      assert.deepEqual(await whatIsInstalled(computer), before)
      assert.equal(await computer.msiexec('/i', msi, 'ALLOWDOWNGRADE=1'), 0)
      await assertWhole(computer)
      return 'exit code 1603; with ALLOWDOWNGRADE=1 done'
    },
  },
  {
    name: 'the named package is uninstalled with REMOVEDATA=1',
    async run({ computer }) {
      assert.equal(await computer.msiexec('/x', msi, 'REMOVEDATA=1'), 0)
      await assertNothing(computer)
      await assertStays(computer, 'without work')
      return 'everybody’s work is gone, nothing else of theirs'
    },
  },
]

const assertWhole = async (computer: Computer) => {
  assert.ok(existsSync(join(folderOf(computer), 'Lontar.exe')))
  assert.equal((await whatIsInstalled(computer)).versions.length, 1)
}

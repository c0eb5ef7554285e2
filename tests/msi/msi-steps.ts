import assert from 'node:assert/strict'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Computer } from './computer.ts'
import { failingUpgradeSteps } from './failing-upgrade-steps.ts'
import { hashes, writingTimes } from './installed-files.ts'
import type { TestPackages } from './packages.ts'
import { assertNothing, folderOf, given, listed, listedVersions, shortcuts } from './what-is-installed.ts'
import { assertStays, workPaths, writeWhatStays } from './what-stays.ts'

export interface MsiWorld {
  computer: Computer
  packages: TestPackages
}

export interface MsiStep {
  name: string
  /** @returns what was seen, in a few words; throws where the promise is not kept */
  run(world: MsiWorld): Promise<string>
}

const server = 'https://lontar.contoh.example'

/**
 * What is promised to IT, one step after the other on one computer: the same list under Wine and on Windows. Each begins with what the
 * one before left.
 */
export const msiSteps: MsiStep[] = [
  {
    name: 'installs in silence with properties',
    async run({ computer, packages }) {
      const code = await computer.msiexec('/i', packages.older.msi, `SERVERURL=${server}`, 'AUTOSTART=1')
      assert.equal(code, 0)
      return `msiexec /i … /qn SERVERURL=${server} AUTOSTART=1`
    },
  },
  {
    name: 'every file is there as it was packed, licence and templates of policies too',
    async run({ computer, packages }) {
      const packed = hashes(packages.older.payload)
      assert.deepEqual(hashes(folderOf(computer)), packed)
      assert.ok('LICENSE.txt' in packed)
      const templates = Object.keys(packed).filter((path) => path.startsWith('policies/'))
      assert.deepEqual(templates.toSorted(), [
        'policies/Lontar.admx',
        'policies/en-US/Lontar.adml',
        'policies/id-ID/Lontar.adml',
      ])
      return `${Object.keys(packed).length} files; templates: ${templates.join(', ')}`
    },
  },
  {
    name: 'what it was given stands where the app reads it',
    async run({ computer }) {
      assert.deepEqual(await given(computer), { ServerUrl: server, StartWithSystem: '0x1' })
      const setup = (await computer.registry('Software\\Lontar'))['Software\\Lontar\\Setup']
      assert.equal(setup?.['Version'], '0.9.0-rc.1')
      assert.equal(setup?.['InstallDir'], 'C:\\Program Files\\Lontar\\')
      return 'HKLM\\Software\\Lontar: ServerUrl, StartWithSystem'
    },
  },
  {
    name: 'Windows lists it with publisher, version and help, and without “Modify”',
    async run({ computer }) {
      const [entry, ...more] = await listed(computer)
      assert.deepEqual(more, [])
      assert.deepEqual(
        ['DisplayName', 'DisplayVersion', 'Publisher', 'HelpLink', 'NoModify', 'Comments'].map((name) => entry?.[name]),
        ['Lontar', '0.9.61', 'Lontar founders', server, '0x1', 'Lontar 0.9.0-rc.1'],
      )
      return `${entry?.['DisplayName']} ${entry?.['DisplayVersion']}`
    },
  },
  {
    name: 'start menu, desktop, file type and link lead to the program',
    async run({ computer }) {
      assert.deepEqual(shortcuts(computer), ['Desktop/Lontar.lnk', 'Programs/Lontar.lnk'])
      const classes = await computer.registry('Software\\Classes\\lontar')
      const file = await computer.registry('Software\\Classes\\Lontar.File')
      const type = await computer.registry('Software\\Classes\\.lontar')
      const opens = '"C:\\Program Files\\Lontar\\Lontar.exe" "%1"'
      assert.ok('URL Protocol' in classes['Software\\Classes\\lontar']!)
      assert.equal(classes['Software\\Classes\\lontar\\shell\\open\\command']?.['(Default)'], opens)
      assert.equal(type['Software\\Classes\\.lontar']?.['(Default)'], 'Lontar.File')
      assert.equal(file['Software\\Classes\\Lontar.File\\shell\\open\\command']?.['(Default)'], opens)
      return '.lontar and lontar: open Lontar.exe "%1"'
    },
  },
  {
    name: 'the same version again touches nothing',
    async run({ computer, packages }) {
      await writeWhatStays(computer)
      const before = { times: writingTimes(folderOf(computer)), registry: await computer.registry('Software\\Lontar') }
      assert.equal(await computer.msiexec('/i', packages.older.msi), 0)
      const after = { times: writingTimes(folderOf(computer)), registry: await computer.registry('Software\\Lontar') }
      assert.deepEqual(after, before)
      return `${Object.keys(before.times).length} files with the same times, the same registry`
    },
  },
  {
    name: 'a repair brings back what was deleted or changed',
    async run({ computer, packages }) {
      const folder = folderOf(computer)
      rmSync(join(folder, 'locales/id.pak'))
      writeFileSync(join(folder, 'resources/app.asar'), 'changed by somebody')
      // Wine's msiexec knows no /fa; this is what /fa stands for.
      assert.equal(await computer.msiexec('/i', packages.older.msi, 'REINSTALL=ALL', 'REINSTALLMODE=amus'), 0)
      assert.deepEqual(hashes(folder), hashes(packages.older.payload))
      assert.deepEqual(await given(computer), { ServerUrl: server, StartWithSystem: '0x1' })
      return 'a deleted and a changed file are as packed'
    },
  },
  {
    name: 'a repair with a property changes what the package was given',
    async run({ computer, packages }) {
      const changed = 'https://baru.contoh.example'
      assert.equal(await computer.msiexec('/i', packages.older.msi, 'REINSTALL=ALL', `SERVERURL=${changed}`), 0)
      assert.deepEqual(await given(computer), { ServerUrl: changed, StartWithSystem: '0x1' })
      assert.equal(await computer.msiexec('/i', packages.older.msi, 'REINSTALL=ALL', `SERVERURL=${server}`), 0)
      return `SERVERURL=${changed}, and back`
    },
  },
  {
    name: 'an upgrade replaces the files and keeps properties and data',
    async run({ computer, packages }) {
      assert.equal(await computer.msiexec('/i', packages.newer.msi), 0)
      assert.deepEqual(hashes(folderOf(computer)), hashes(packages.newer.payload))
      assert.deepEqual(await given(computer), { ServerUrl: server, StartWithSystem: '0x1' })
      assert.deepEqual(await listedVersions(computer), ['0.9.99'])
      await assertStays(computer)
      return '0.9.0-rc.1 → 0.9.0, listed once; ServerUrl, StartWithSystem and two people’s data and the policies as before'
    },
  },
  {
    name: 'a downgrade is refused',
    async run({ computer, packages }) {
      const before = hashes(folderOf(computer))
      assert.equal(await computer.msiexec('/i', packages.older.msi), computer.exitCode(1603))
      assert.deepEqual(hashes(folderOf(computer)), before)
      assert.deepEqual(await listedVersions(computer), ['0.9.99'])
      return 'exit code 1603, 0.9.0 untouched'
    },
  },
  {
    name: 'a downgrade with ALLOWDOWNGRADE=1 is done',
    async run({ computer, packages }) {
      assert.equal(await computer.msiexec('/i', packages.older.msi, 'ALLOWDOWNGRADE=1'), 0)
      assert.deepEqual(hashes(folderOf(computer)), hashes(packages.older.payload))
      assert.deepEqual(await listedVersions(computer), ['0.9.61'])
      assert.deepEqual(await given(computer), { ServerUrl: server, StartWithSystem: '0x1' })
      await assertStays(computer)
      return '0.9.0 → 0.9.0-rc.1, every file there, data as before'
    },
  },
  {
    name: 'uninstalling leaves nothing but people’s work and policies',
    async run({ computer, packages }) {
      assert.equal(await computer.msiexec('/x', packages.older.msi), 0)
      await assertNothing(computer)
      await assertStays(computer)
      return 'no files, no entries; two people’s data and the policies as before'
    },
  },
  {
    name: 'a truncated package fails and leaves nothing',
    async run({ computer, packages }) {
      assert.notEqual(await computer.msiexec('/i', packages.truncated), 0)
      await assertNothing(computer)
      return 'the package does not open'
    },
  },
  {
    name: 'a package with a damaged cabinet fails and leaves nothing',
    async run({ computer, packages }) {
      assert.equal(await computer.msiexec('/i', packages.flipped), computer.exitCode(1603))
      await assertNothing(computer)
      return 'exit code 1603'
    },
  },
  ...failingUpgradeSteps,
  {
    name: 'no entry on the desktop, another folder: kept by an upgrade that says neither',
    async run({ computer, packages }) {
      const code = await computer.msiexec(
        '/i',
        packages.older.msi,
        'DESKTOPSHORTCUT=0',
        'INSTALLDIR=C:\\Kantor\\Lontar',
      )
      assert.equal(code, 0)
      assert.equal(await computer.msiexec('/i', packages.newer.msi), 0)
      assert.deepEqual(hashes(join(computer.drive, 'Kantor/Lontar')), hashes(packages.newer.payload))
      assert.deepEqual(hashes(folderOf(computer)), {})
      assert.deepEqual(shortcuts(computer), ['Programs/Lontar.lnk'])
      assert.deepEqual(await given(computer), {})
      return 'C:\\Kantor\\Lontar, start menu only, nothing given'
    },
  },
  {
    name: 'uninstalling with REMOVEDATA=1 deletes everybody’s work, and nothing else of theirs',
    async run({ computer, packages }) {
      await assertStays(computer)
      assert.equal(await computer.msiexec('/x', packages.newer.msi, 'REMOVEDATA=1'), 0)
      await assertNothing(computer)
      for (const path of workPaths(computer)) assert.equal(existsSync(dirname(path)), false, path)
      await assertStays(computer, 'without work')
      return 'AppData\\Local\\Lontar of two people is gone, their other folders are not'
    },
  },
]

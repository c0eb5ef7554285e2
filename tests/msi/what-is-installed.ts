import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Computer } from './computer.ts'
import { hashes } from './installed-files.ts'

export const folderOf = (computer: Computer) => join(computer.drive, 'Program Files/Lontar')

/** What the package was given. */
export const given = async (computer: Computer) =>
  (await computer.registry('Software\\Lontar'))['Software\\Lontar'] ?? {}

/** The entries of Lontar in “Apps & features”. */
export const listed = async (computer: Computer) =>
  Object.values(await computer.registry('Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall')).filter((entry) =>
    entry['DisplayName']?.startsWith('Lontar'),
  )

export const listedVersions = async (computer: Computer) =>
  (await listed(computer)).map((entry) => entry['DisplayVersion'])

/** Wherever Wine keeps them: Windows puts those of an installation for everybody under ProgramData and Public. */
export const shortcuts = (computer: Computer): string[] =>
  globSync(
    ['users/*/Desktop/*.lnk', '{ProgramData,users/*/AppData/Roaming}/Microsoft/Windows/Start Menu/Programs/*.lnk'],
    { cwd: computer.drive },
  )
    .filter((path) => readFileSync(join(computer.drive, path)).includes('Lontar.exe'))
    .map((path) => path.split(/[\\/]/).slice(-2).join('/'))
    .toSorted()

/** Everything that a package leaves on a computer, to be compared. */
export const whatIsInstalled = async (computer: Computer) => ({
  files: hashes(folderOf(computer)),
  registry: await computer.registry('Software\\Lontar'),
  link: await computer.registry('Software\\Classes\\lontar'),
  type: await computer.registry('Software\\Classes\\.lontar'),
  opens: await computer.registry('Software\\Classes\\Lontar.File'),
  versions: await listedVersions(computer),
  shortcuts: shortcuts(computer),
})

export const assertNothing = async (computer: Computer) => {
  assert.equal(existsSync(folderOf(computer)), false, 'the folder of the program is still there')
  const { files: _files, ...more } = await whatIsInstalled(computer)
  assert.deepEqual(more, { registry: {}, link: {}, type: {}, opens: {}, versions: [], shortcuts: [] })
}

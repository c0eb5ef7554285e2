import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.ts'
import { fetchPackage, type Lock } from './fetch-package.ts'
import { windowsStandIn } from './windows-stand-in.ts'

const installed = (name: string): { version: string } =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }

/** Electron for a system (`win32-x64`): what was named, or what an earlier build left in Electron's cache, or null. */
export const findElectron = (system: string, named?: string): string | null => {
  if (named) {
    if (!existsSync(named)) throw new Error(`There is no Electron at ${named}.`)
    return named
  }
  const file = `electron-v${installed('electron').version}-${system}.zip`
  const caches = [process.env['electron_config_cache'], join(homedir(), '.cache/electron')]
  for (const cache of caches)
    for (const found of cache ? globSync(`**/${file}`, { cwd: cache }) : []) return join(cache!, found)
  return null
}

/** A folder of the shape of Electron's for Windows, whose program ends at once. */
export const makeWindowsStandIn = (dir: string): string => {
  mkdirSync(join(dir, 'resources'), { recursive: true })
  mkdirSync(join(dir, 'locales'))
  writeFileSync(join(dir, 'electron.exe'), withVersion(windowsStandIn()))
  writeFileSync(join(dir, 'locales/en-US.pak'), '')
  return dir
}

/** electron-builder writes name, version and the hash of the archive into the resources of a program, which must have some. */
const withVersion = (program: Buffer): Buffer => {
  const { NtExecutable, NtExecutableResource, Resource } = createRequire(import.meta.url)('resedit') as ResEdit
  const executable = NtExecutable.from(program)
  const resources = NtExecutableResource.from(executable)
  const info = Resource.VersionInfo.createEmpty()
  info.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'Stand-in' })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  return Buffer.from(executable.generate())
}

/** electron-builder's own editor of resources; its types bring those of a browser, which would hold for all scripts. */
interface ResEdit {
  NtExecutable: { from(program: Buffer): { generate(): ArrayBuffer } }
  NtExecutableResource: { from(executable: object): { entries: object[]; outputResource(executable: object): void } }
  Resource: {
    VersionInfo: {
      createEmpty(): {
        setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void
        outputToResourceEntries(entries: object[]): void
      }
    }
  }
}

/** npm installs on Linux what belongs to Linux; the drawing library's part for Windows is fetched beside, in the locked version. */
export const fetchWindowsCanvas = (dir: string): string => {
  const name = '@napi-rs/canvas-win32-x64-msvc'
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const { integrity } = lock.packages[`node_modules/${name}`] ?? {}
  const fetched = fetchPackage(dir, name, installed('@napi-rs/canvas').version, integrity)
  // Outside of a folder called node_modules, of which electron-builder thinks for itself.
  const folder = join(dir, 'canvas')
  cpSync(fetched, folder, { recursive: true })
  return folder
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { bundledFile } from './bundled-packages.ts'
import { lockedPackages, type LockedPackage } from './lock-packages.ts'

/** Of these bundles the installed app is made (electron-builder.yml). */
export const packedBundles = ['main', 'preload', 'office', 'token', 'renderer']

/**
 * Every package that is in the installed app: those that the bundler took in, those that are packed as they are (the production dependencies, with all that
 * they stand on), and Electron itself.
 * @throws where the bundles were not built
 */
export const packedPackages = (): LockedPackage[] => {
  const locked = lockedPackages()
  const folders = new Set([...packedBundles.flatMap(bundled), ...production(), 'node_modules/electron'])
  return [...folders].toSorted().map((folder) => {
    const found = locked.get(folder)
    if (!found) throw new Error(`${folder} is packed, and not in the lock file`)
    return found
  })
}

const bundled = (bundle: string): string[] => {
  const file = bundledFile(bundle)
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build first`)
  return JSON.parse(readFileSync(file, 'utf8')) as string[]
}

/** The folders of the production dependencies, as npm lays them out. */
const production = (): string[] => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; link?: boolean }>
  }
  return Object.entries(packages).flatMap(([path, { dev, devOptional }]) =>
    path !== '' && !dev && !devOptional && existsSync(join(root, path)) ? [path] : [],
  )
}

/** What is packed and is no package: each with its licence (assets/README.md). */
export const packedAssets = [
  { file: 'assets/fonts/LiberationSans-Regular.ttf', name: 'Liberation Sans', version: '2.1.5', licence: 'OFL-1.1' },
  { file: 'assets/fonts/LiberationSans-Bold.ttf', name: 'Liberation Sans Bold', version: '2.1.5', licence: 'OFL-1.1' },
  {
    file: 'assets/fonts/LiberationSans-Italic.ttf',
    name: 'Liberation Sans Italic',
    version: '2.1.5',
    licence: 'OFL-1.1',
  },
  {
    file: 'assets/fonts/LiberationSans-BoldItalic.ttf',
    name: 'Liberation Sans Bold Italic',
    version: '2.1.5',
    licence: 'OFL-1.1',
  },
  {
    file: 'assets/fonts/NotoSansBalinese-Regular.ttf',
    name: 'Noto Sans Balinese',
    version: '2020',
    licence: 'OFL-1.1',
  },
  { file: 'assets/icc/sRGB.icc', name: 'sRGB profile of icc-profiles-free', version: '2', licence: 'Zlib' },
] as const

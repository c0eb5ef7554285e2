import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { componentListFile } from '../../src/protocol/component-list.ts'
import { root } from '../root.ts'
import { componentList } from './component-list.ts'
import { cycloneDx } from './cyclonedx.ts'
import type { LockedPackage } from './lock-packages.ts'
import { packedPackages } from './packed-components.ts'
import { thirdPartyNotices } from './third-party-notices.ts'

/** Beside the bundles; electron-builder.yml lays both beside the installed program. */
const folder = join(root, 'out/papers')
const bomName = 'lontar.cdx.json'
const noticesName = 'THIRD-PARTY-NOTICES.txt'

export const bomText = (packages: LockedPackage[]): string => `${JSON.stringify(cycloneDx(packages), null, 1)}\n`

/** Writes what the bundles that were just built are made of, and all licence texts: beside the program, and for its own screens. */
export const writePapers = (): void => {
  const packages = packedPackages()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, bomName), bomText(packages))
  writeFileSync(join(folder, noticesName), thirdPartyNotices(packages))
  writeFileSync(join(root, 'out/office', componentListFile), JSON.stringify(componentList(packages)))
}

/** What both are called beside the packages in `dist/`, after the system: what is native differs from one to the other. */
export const papersBeside = (system: string) => ({
  [bomName]: `lontar-${system}.cdx.json`,
  [noticesName]: `THIRD-PARTY-NOTICES-${system}.txt`,
})

export const layPapersBeside = (system: string): void => {
  for (const [name, beside] of Object.entries(papersBeside(system)))
    copyFileSync(join(folder, name), join(root, 'dist', beside))
}

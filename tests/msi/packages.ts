import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileWithWixl } from '../../scripts/msi/compile-with-wixl.ts'
import { root } from '../../scripts/root.ts'
import { makeSmallPayload } from './small-payload.ts'

export interface TestPackage {
  version: string
  msi: string
  /** The folder that it was made of. */
  payload: string
}

export type TestPackages = ReturnType<typeof packagesIn>

/** Where they lie: two versions, two between which every real one lies, and damaged ones of the newer. */
export const packagesIn = (dir: string) => {
  const named = (version: string): TestPackage => ({
    version,
    msi: join(dir, `Lontar-${version}.msi`),
    payload: join(dir, version),
  })
  return {
    older: named('0.9.0-rc.1'),
    newer: named('0.9.0'),
    oldest: named('0.0.1-alpha'),
    newest: named('99.0.0'),
    truncated: join(dir, 'Lontar-truncated.msi'),
    flipped: join(dir, 'Lontar-flipped.msi'),
  }
}

/** Real packages of a small payload, made with wixl. */
export const makePackages = (dir: string): TestPackages => {
  const packages = packagesIn(dir)
  const { older, newer, oldest, newest } = packages
  make(older, { 'resources/only-older.txt': 'gone with the next' })
  make(newer, { 'resources/only-newer.txt': 'new' })
  for (const edge of [oldest, newest]) make(edge)
  truncate(newer.msi, packages.truncated)
  flip(newer.msi, packages.flipped)
  return packages
}

/** Those that another computer has made, for one that has no wixl. */
export const foundPackages = (dir: string): TestPackages => {
  const packages = packagesIn(dir)
  if (!existsSync(packages.flipped)) throw new Error(`${dir} has no packages to try: npm run test:msi -- --make DIR.`)
  return packages
}

const make = ({ version, msi, payload }: TestPackage, more?: Record<string, string>) => {
  makeSmallPayload(payload, version, more)
  compileWithWixl({ payload, version, productName: 'Lontar', icon: join(root, 'assets/icons/icon.ico') }, msi)
}

/** A download that broke off. */
const truncate = (msi: string, damaged: string) => {
  copyFileSync(msi, damaged)
  truncateSync(damaged, Math.floor(statSync(damaged).size * 0.6))
}

/**
 * The package opens, but the middle of its cabinet is damaged. Windows checks the sum of every block; Wine only whether a block can
 * be read, so what is flipped is the mark `CK` at the beginning of blocks.
 */
export const flip = (msi: string, damaged: string): void => {
  const bytes = readFileSync(msi)
  const start = bytes.indexOf('MSCF')
  const end = start + bytes.readUInt32LE(start + 8)
  const middle = start + Math.floor((end - start) / 2)
  let at = bytes.indexOf('CK', middle)
  if (start < 0 || at < 0 || at > end) throw new Error('There is no cabinet block to damage.')
  while (at > 0 && at < end) {
    bytes[at] = bytes[at]! ^ 0xff
    at = bytes.indexOf('CK', at + 1)
  }
  writeFileSync(damaged, bytes)
}

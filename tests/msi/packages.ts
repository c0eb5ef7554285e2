import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { compileWithWixl } from '../../scripts/msi/compile-with-wixl.ts'
import { root } from '../../scripts/root.ts'
import { makeSmallPayload } from './small-payload.ts'

export interface TestPackage {
  version: string
  msi: string
  payload: string
}

const make = (dir: string, version: string, more?: Record<string, string>): TestPackage => {
  const payload = makeSmallPayload(join(dir, version), version, more)
  const msi = join(dir, `Lontar-${version}.msi`)
  compileWithWixl({ payload, version, productName: 'Lontar', icon: join(root, 'assets/icons/icon.ico') }, msi)
  return { version, msi, payload }
}

/** Real packages of a small payload: two versions, and damaged ones of the newer. */
export const makePackages = (dir: string) => {
  const older = make(dir, '0.9.0-rc.1', { 'resources/only-older.txt': 'gone with the next' })
  const newer = make(dir, '0.9.0', { 'resources/only-newer.txt': 'new' })
  return { older, newer, truncated: truncated(newer.msi), flipped: flipped(newer.msi) }
}

/** A download that broke off. */
const truncated = (msi: string): string => {
  const file = msi.replace('.msi', '-truncated.msi')
  copyFileSync(msi, file)
  truncateSync(file, Math.floor(statSync(file).size * 0.6))
  return file
}

/**
 * The package opens, but the middle of its cabinet is damaged. Windows checks the sum of every block; Wine only whether a block can
 * be read, so what is flipped is the mark `CK` at the beginning of blocks.
 */
const flipped = (msi: string): string => {
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
  const file = msi.replace('.msi', '-flipped.msi')
  writeFileSync(file, bytes)
  return file
}

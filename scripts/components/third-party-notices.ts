import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import type { LockedPackage } from './lock-packages.ts'

/** May be in what is given to an office. What is not here is looked at by a person first. */
export const goodLicences = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'WTFPL',
  'Python-2.0',
  'MPL-2.0',
])

/** `(MIT OR GPL-3.0)` may be taken as MIT; of `MIT AND Zlib` both must be good. */
export const isGoodLicence = (expression: string | null): boolean => {
  if (expression === null) return false
  const parts = expression.replaceAll(/[()]/g, '')
  return parts.includes(' OR ')
    ? parts.split(' OR ').some(isGoodLicence)
    : parts.split(' AND ').every((licence) => goodLicences.has(licence.trim()))
}

/** The licence texts of all packages, as each brings its own; of one that brings none, the name of its licence. */
export const thirdPartyNotices = (packages: LockedPackage[]): string =>
  packages
    .map(
      (found) =>
        `${'='.repeat(78)}\n${found.name} ${found.version} (${found.licence ?? 'no licence named'})\n\n${licenceTextOf(found)}\n`,
    )
    .join('\n')

/** As the package brings it; of one that brings none, the name of its licence. */
export const licenceTextOf = ({ path, licence }: LockedPackage): string => {
  const folder = join(root, path)
  const name = readdirSync(folder).find((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(file))
  return name === undefined
    ? `${licence ?? '?'}; the package brings no text.`
    : readFileSync(join(folder, name), 'utf8').trim()
}

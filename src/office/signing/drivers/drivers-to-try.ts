import { existsSync, realpathSync } from 'node:fs'
import { driverNamed, knownPaths } from '../../../protocol/drivers/driver-paths.ts'
import type { KnownPath } from '../../../protocol/drivers/driver-paths.ts'
import { onlyAdminsWrite } from './only-admins-write.ts'
import type { KnownDriver } from '../../../protocol/drivers/known-drivers.ts'

/** What IT decided for this computer. */
export interface DriverRules {
  /** Try the drivers that makers install in their usual places. */
  known: boolean
  /** May the person add others? */
  own: boolean
}

export interface DriverToTry {
  path: string
  /** Who named it: IT, the person, or the table of makers. */
  origin: 'policy' | 'own' | 'known'
  /** Null for one that the table does not know. */
  driver: KnownDriver | null
}

export interface DriverSources {
  policy: string[]
  own: string[]
  rules: DriverRules
  known?: KnownPath[]
}

/**
 * The drivers to ask, IT's first. Of the makers' only those that are installed; a path that a person named is asked also
 * where it is missing, so that they are told. What is one file is one driver, under the name given first.
 */
export const driversToTry = ({ policy, own, rules, known = knownPaths() }: DriverSources): DriverToTry[] => {
  const installed = rules.known ? known.filter(({ path }) => existsSync(path)) : []
  const all: DriverToTry[] = [
    ...policy.map((path) => ({ path, origin: 'policy' as const, driver: driverNamed(path) })),
    ...(rules.own ? own.filter(isStillSafe) : []).map((path) => ({
      path,
      origin: 'own' as const,
      driver: driverNamed(path),
    })),
    ...installed.map(({ path, driver }) => ({ path, origin: 'known' as const, driver })),
  ]
  const seen = new Set<string>()
  return all.filter(({ path }) => {
    const real = realPath(path)
    return !seen.has(real) && seen.add(real)
  })
}

/** A missing one is listed, so that the person is told. */
const isStillSafe = (path: string): boolean => !existsSync(path) || onlyAdminsWrite(path)

const realPath = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

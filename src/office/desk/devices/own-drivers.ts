import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { knownPaths } from '../../../protocol/drivers/driver-paths.ts'
import { onlyAdminsWrite } from '../../signing/drivers/only-admins-write.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { Desk } from '../desk.ts'
import { deskDrivers } from './desk-tokens.ts'

type OwnDrivers = Pick<Desk, 'settings' | 'store' | 'setAside'>

/** How a driver's path looks on this computer. */
export const exampleDriver = (): string => knownPaths()[0]!.path

/**
 * Remembers a driver that the person names. It is code that this computer will run, so only a whole path is taken: a bare
 * name would be searched for in places where anyone may write, and only from where an administrator installed it.
 * @throws drivers_set_by_policy, driver_path_invalid, token_module_missing, driver_place_unsafe, driver_path_known
 */
export const addDriver = (desk: OwnDrivers, path: string): void => {
  if (desk.settings.drivers?.own === false) throw new LontarError('drivers_set_by_policy')
  if (!isAbsolute(path) || /\p{Cc}/u.test(path)) {
    throw new LontarError('driver_path_invalid', { path: path.slice(0, 200), example: exampleDriver() })
  }
  if (!isFile(path)) throw new LontarError('token_module_missing', { module: path })
  if (!onlyAdminsWrite(path)) throw new LontarError('driver_place_unsafe', { path, example: exampleDriver() })
  const before = deskDrivers(desk)
  const own = ownPaths(desk)
  desk.store.facts.set('tokenDrivers', { paths: [...own, path] })
  if (deskDrivers(desk).length > before.length) return
  desk.store.facts.set('tokenDrivers', { paths: own })
  throw new LontarError('driver_path_known', { path })
}

export const removeDriver = (desk: OwnDrivers, path: string): void => {
  desk.store.facts.set('tokenDrivers', { paths: ownPaths(desk).filter((one) => one !== path) })
  desk.setAside?.delete(path)
}

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile()
  } catch {
    // Not there, or in a folder that this person may not look into.
    return false
  }
}

const ownPaths = ({ store }: OwnDrivers): string[] => store.facts.get('tokenDrivers')?.paths ?? []

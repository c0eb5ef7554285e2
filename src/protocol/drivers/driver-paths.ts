import { knownDrivers } from './known-drivers.ts'
import type { KnownDriver } from './known-drivers.ts'

export interface KnownPath {
  path: string
  driver: KnownDriver
}

/** Every path where a known driver may lie on this operating system, in the order of the table. None need exist. */
export const knownPaths = (
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): KnownPath[] => {
  const system = `${env['SystemRoot'] ?? 'C:\\Windows'}\\System32`
  const programs = env['ProgramW6432'] ?? env['ProgramFiles'] ?? 'C:\\Program Files'
  const kind = platform === 'win32' || platform === 'darwin' ? platform : 'linux'
  return knownDrivers.flatMap((driver) =>
    driver.paths[kind].map((path) => ({
      driver,
      path: path.replace('{System}', () => system).replace('{Programs}', () => programs),
    })),
  )
}

const fileName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? '').toLowerCase()

/** The driver that a file with this name is, wherever it lies; null for one that nobody here has heard of. */
export const driverNamed = (path: string): KnownDriver | null => {
  const name = fileName(path)
  const isThis = (driver: KnownDriver) =>
    Object.values(driver.paths).some((paths) => paths.some((p) => fileName(p) === name))
  return knownDrivers.find(isThis) ?? null
}

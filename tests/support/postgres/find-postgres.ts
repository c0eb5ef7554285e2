import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const folders = (): string[] => [
  ...(process.env['LONTAR_POSTGRES'] ? [process.env['LONTAR_POSTGRES']] : []),
  // Debian keeps every major version beside the others, and none of them on the PATH.
  ...globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => majorOf(b) - majorOf(a)),
  ...(process.env['PATH'] ?? '').split(delimiter),
]

const majorOf = (folder: string): number => Number(/\/(\d+)\/bin$/.exec(folder)?.[1] ?? 0)

/** The folder with PostgreSQL's own programs, the newest there is, or null where it is not installed. */
export const findPostgres = (): string | null =>
  folders().find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)))) ?? null

/** Why nothing can be tested on PostgreSQL here, or null. Said aloud, so that a skipped suite names its reason. */
export const whyNoPostgres = (): string | null => {
  if (process.platform === 'win32') return say('the throwaway PostgreSQL needs a POSIX shell')
  return findPostgres() === null ? say('PostgreSQL is not installed (Debian: apt install postgresql)') : null
}

const say = (reason: string): string => {
  console.warn(`Skipped: ${reason}`)
  return reason
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../session/write-durably.ts'

/** What is known of a backup without opening it, beside it as JSON. Numbers and hashes only. */
const manifestSchema = z.object({
  at: z.iso.datetime(),
  /** Which one it is, counted from 1: a clock that was put back does not make a new copy the oldest. */
  nth: z.number().int().nonnegative().default(0),
  letters: z.number().int().nonnegative(),
  /** Steps that had not been sent, or were refused and not put away. */
  unsent: z.number().int().nonnegative(),
  refused: z.number().int().nonnegative(),
  /** Tells under which store key it was made, without telling the key. */
  keyCheck: z.string(),
  /** Files that the server did not have, by SHA-256: copies lie in `files/`. */
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
})
export type BackupManifest = Omit<z.infer<typeof manifestSchema>, 'nth'>

export interface Backup extends z.infer<typeof manifestSchema> {
  /** `store-2026-11-26T08-10-03Z` */
  name: string
  bytes: number
}

/** `<profile>/backups`: copies of the store, encrypted as it is; `files/` with what only this computer had; `profile.json`. */
export interface BackupFolder {
  path: string
  /** The newest first, in the order in which they were made. A copy without its manifest was never finished, or is not ours. */
  list(): Backup[]
  /** The path of a backup in the list; null for every other name. */
  pathOf(name: string): string | null
  add(name: string, manifest: BackupManifest): void
  /** Of each day the newest stays, of so many days. Never the last one that there is. */
  rotate(days: number): void
}

/** As the screens see them: without hashes. */
export const shownBackups = (backups: Backup[]) =>
  backups.map(({ name, at, bytes, letters, unsent, refused }) => ({ name, at, bytes, letters, unsent, refused }))

const nameForm = /^store-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/
export const backupNameAt = (at: Date): string => `store-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`

export const backupFolder = (profile: string): BackupFolder => {
  const path = join(profile, 'backups')
  const read = (name: string): Backup | null => {
    try {
      const { size } = statSync(join(path, `${name}.db`))
      return {
        ...manifestSchema.parse(JSON.parse(readFileSync(join(path, `${name}.json`), 'utf8'))),
        name,
        bytes: size,
      }
    } catch {
      return null
    }
  }
  const list = (): Backup[] =>
    (existsSync(path) ? readdirSync(path) : [])
      .flatMap((file) => (file.endsWith('.db') && nameForm.test(file.slice(0, -3)) ? [file.slice(0, -3)] : []))
      .toSorted()
      .toReversed()
      .flatMap((name) => read(name) ?? [])
      .toSorted((a, b) => b.nth - a.nth)
  return {
    path,
    list,
    pathOf: (name) => (list().some((backup) => backup.name === name) ? join(path, `${name}.db`) : null),
    add(name, manifest) {
      mkdirSync(join(path, 'files'), { recursive: true, mode: 0o700 })
      const nth = Math.max(0, ...list().map((one) => one.nth)) + 1
      writeDurably(join(path, `${name}.json`), JSON.stringify({ ...manifest, nth }))
    },
    rotate(days) {
      const seen = new Set<string>()
      const all = list()
      const kept = all.filter(({ at }) => {
        const day = at.slice(0, 10)
        return !seen.has(day) && seen.add(day).size <= days
      })
      for (const { name } of all.filter((backup) => !kept.includes(backup))) {
        rmSync(join(path, `${name}.db`), { force: true })
        rmSync(join(path, `${name}.json`), { force: true })
      }
      const needed = new Set(kept.flatMap(({ files }) => files))
      const copies = join(path, 'files')
      for (const hash of existsSync(copies) ? readdirSync(copies) : [])
        if (!needed.has(hash)) rmSync(join(copies, hash), { force: true })
    },
  }
}

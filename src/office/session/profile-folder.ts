import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { passwordWrapSchema } from './password-wrap.ts'
import { olderKeySchema } from './rekey/older-keys.ts'
import { writeDurably } from './write-durably.ts'
import { syncFolderNow } from '../files/sync-folder.ts'

/**
 * One folder a person, under `<data>/profiles/<person>`: `profile.json` (who, and the sealed store key), `store.db` and
 * `files/`. A profile exists once its `profile.json` does; that file is written last.
 */
export const profileSchema = z.object({
  personId: z.string(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  sealedKey: z
    .base64()
    .describe('the store key, encrypted under the password, then wrapped by the operating system where it can'),
  password: passwordWrapSchema.optional().describe('missing: from a version that asked for none'),
  recovery: z
    .string()
    .optional()
    .describe('the store key for the province’s recovery key, as JWE: for a forgotten password'),
  olderKeys: z.array(olderKeySchema).max(20).optional().describe('store keys before this one, under this one'),
  filesUnderOlderKey: z.boolean().optional().describe('not all files are encrypted with the present key yet'),
  recovered: z.object({ request: z.uuid() }).optional().describe('two keepers opened it; the server is to be told'),
  keyCheck: z.string().describe('tells a wrong key from a damaged store, without telling the key'),
})
export type Profile = z.infer<typeof profileSchema>

export interface ProfileFolder {
  root: string
  /** Of all profiles, also of those that were put aside. */
  paths(): string[]
  list(): Profile[]
  find(personId: string): Profile | null
  /** An empty folder for a new profile. What an interrupted first sign-in left, or somebody who forgot the password, is put aside, not erased. */
  prepare(personId: string): string
  pathOf(personId: string): string
  save(profile: Profile): void
}

export const profileFolder = (dataDir: string): ProfileFolder => {
  const root = join(dataDir, 'profiles')
  const pathOf = (personId: string) => join(root, personId.replaceAll(/[^\w-]/g, '_'))
  const read = (folder: string): Profile | null => {
    // One that is lost or cannot be read is there once more beside the backups.
    return readProfile(join(folder, 'profile.json')) ?? readProfile(join(folder, 'backups', 'profile.json'))
  }
  return {
    root,
    pathOf,
    paths: () =>
      (existsSync(root) ? readdirSync(root, { withFileTypes: true }) : []).flatMap((entry) =>
        entry.isDirectory() ? [join(root, entry.name)] : [],
      ),
    list: () =>
      (existsSync(root) ? readdirSync(root) : []).flatMap((name) => {
        const profile = read(join(root, name))
        // What was put aside lies under another name.
        return profile && pathOf(profile.personId) === join(root, name) ? [profile] : []
      }),
    find: (personId) => read(pathOf(personId)),
    prepare(personId) {
      const folder = pathOf(personId)
      if (existsSync(folder)) renameSync(folder, `${folder}.aside-${Date.now()}`)
      mkdirSync(join(folder, 'files'), { recursive: true, mode: 0o700 })
      for (const changed of [folder, root, dataDir]) syncFolderNow(changed)
      return folder
    },
    save(profile) {
      // Without its profile a store cannot be opened, whatever it holds.
      const folder = pathOf(profile.personId)
      const text = JSON.stringify(profile, null, 2)
      writeDurably(join(folder, 'profile.json'), text)
      // The copy beside the backups must not open with the password of yesterday.
      if (existsSync(join(folder, 'backups'))) writeDurably(join(folder, 'backups', 'profile.json'), text)
    },
  }
}

const readProfile = (file: string): Profile | null => {
  if (!existsSync(file)) return null
  try {
    return profileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

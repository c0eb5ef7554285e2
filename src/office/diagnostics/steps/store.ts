import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { profileSchema } from '../../session/profile-folder.ts'
import { found, type Step } from '../look.ts'

/** The store of whoever is signed in; before that, which stores lie here and whether their descriptions can be read. */
export const store: Step = async ({ profilesRoot, desk }) => {
  const folders = await readdir(profilesRoot).catch(() => [])
  const here = folders.filter((name) => !name.includes('.aside-')).map((name) => join(profilesRoot, name))
  const readable = await Promise.all(here.map(isReadable))
  const broken = readable.filter((is) => !is).length
  const wrong = broken === 0 ? [] : [found('store_profile_unreadable', { count: broken })]
  if (desk) {
    const own = here.find((folder) => folder.endsWith(desk.profile.personId.replaceAll(/[^\w-]/g, '_')))
    return [found('store_open', { size: own ? await sizeOf(own) : 0 }), ...wrong]
  }
  if (here.length === 0) return [found('store_none')]
  const size = (await Promise.all(here.map(sizeOf))).reduce((sum, one) => sum + one, 0)
  return [found('store_found', { count: here.length, size }), ...wrong]
}

const isReadable = async (folder: string): Promise<boolean> => {
  try {
    return profileSchema.safeParse(JSON.parse(await readFile(join(folder, 'profile.json'), 'utf8'))).success
  } catch {
    return false
  }
}

const sizeOf = async (folder: string): Promise<number> => {
  const sizes = ['store.db', 'store.db-wal'].map((name) =>
    stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0)
}

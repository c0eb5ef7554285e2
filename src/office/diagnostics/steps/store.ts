import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { profileFolder, profileSchema } from '../../session/profile-folder.ts'
import { storeFacts } from '../../repair/facts-of-store.ts'
import { found, type Step } from '../look.ts'

/** The store of whoever is signed in; before that, which stores lie here and whether their descriptions can be read. */
export const store: Step = async ({ start, profilesRoot, desk }) => {
  const folders = await readdir(profilesRoot).catch(() => [])
  const here = folders.filter((name) => !name.includes('.aside-')).map((name) => join(profilesRoot, name))
  const readable = await Promise.all(here.map(isReadable))
  const broken = readable.filter((is) => !is).length
  const facts = here.map(storeFacts)
  const putAside = facts.reduce((sum, one) => sum + one.putAside, 0)
  const wrong = [
    ...(broken === 0 ? [] : [found('store_profile_unreadable', { count: broken })]),
    ...(facts.some(({ damagedSince }) => damagedSince !== null) ? [found('store_damaged')] : []),
    ...(putAside === 0 ? [] : [found('store_put_aside', { count: putAside })]),
  ]
  if (desk) {
    const { bytes, logBytes } = storeFacts(profileFolder(start.dataDir).pathOf(desk.profile.personId))
    return [found('store_open', { size: bytes + logBytes }), ...wrong]
  }
  if (here.length === 0) return [found('store_none')]
  const size = facts.reduce((sum, { bytes, logBytes }) => sum + bytes + logBytes, 0)
  return [found('store_found', { count: here.length, size }), ...wrong]
}

const isReadable = async (folder: string): Promise<boolean> => {
  try {
    return profileSchema.safeParse(JSON.parse(await readFile(join(folder, 'profile.json'), 'utf8'))).success
  } catch {
    return false
  }
}

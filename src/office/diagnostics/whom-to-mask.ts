import { readdir, readFile } from 'node:fs/promises'
import { homedir, hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import type { MaskKnown } from '../../protocol/diagnosis/mask.ts'
import type { DiagnosisParts } from './look.ts'

/** All names that this computer knows: of its people, of everybody in the directory, of its user and of itself. */
export const whomToMask = async ({ desk, profilesRoot, start }: DiagnosisParts): Promise<MaskKnown> => {
  const folders = await readdir(profilesRoot).catch(() => [])
  const here = await Promise.all(folders.map((name) => personIn(join(profilesRoot, name))))
  const directory = desk?.book.directory().people.map(({ name }) => name) ?? []
  return { words: [...here.flat(), ...directory, userName(), start.deviceName, hostname()], home: homedir() }
}

/** As far as a description can be read: a damaged one must not keep the diagnosis from the rest. */
const personIn = async (folder: string): Promise<string[]> => {
  const text = await readFile(join(folder, 'profile.json'), 'utf8').catch(() => '')
  return ['personId', 'name'].flatMap((key) => new RegExp(`"${key}":\\s*"([^"\\\\]{3,200})"`).exec(text)?.[1] ?? [])
}

const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DeviceCredentials } from '../../protocol/device-proof.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createServerClient } from '../sync/server-client.ts'
import type { OpenProfile } from './open-profile.ts'
import type { ProfileFolder } from './profile-folder.ts'
import { sealForRecovery } from './recovery-seal.ts'
import { unsentWork } from './unsent-work.ts'
import { writeDurably } from './write-durably.ts'

/**
 * A wipe that has begun: from the moment this file stands beside the profile there is no way back, and each start goes on with it. The
 * key in it opens nothing at the server any more but the confirmation.
 */
const begunSchema = z.object({ personId: z.string(), token: z.string(), key: z.record(z.string(), z.unknown()) })
const suffix = '.wiping.json'

/** First what nobody else has is sealed for the province's IT; then the order is noted. Only after that anything is destroyed. */
export const beginWipe = async (opened: OpenProfile, folder: ProfileFolder, now: Date): Promise<void> => {
  const { personId } = opened.profile
  const { token, key } = opened.store.facts.get('device')!
  const work = await unsentWork(opened)
  const sealed = work && (await sealForRecovery(work, opened.store.facts.get('services')))
  const path = folder.pathOf(personId)
  if (sealed) writeDurably(`${path}.unsent-${now.toISOString().slice(0, 10)}.jwe`, sealed)
  writeDurably(path + suffix, JSON.stringify({ personId, token, key: key ?? {} }))
}

/** Destroys what lies under a wipe that has begun: the key first, by which all the rest is unreadable. May be done again. */
export const destroyWiped = (folder: ProfileFolder): void => {
  for (const file of begun(folder)) {
    const path = file.slice(0, -suffix.length)
    for (const profile of [join(path, 'profile.json'), join(path, 'backups', 'profile.json')])
      if (existsSync(profile)) overwrite(profile)
    rmSync(path, { recursive: true, force: true })
  }
}

/** Tells the server of each wipe that is done, and forgets it once the server has heard. Offline it is told later. */
export const confirmWiped = async (folder: ProfileFolder, serverUrl: string): Promise<void> => {
  for (const file of begun(folder)) {
    const device: DeviceCredentials = begunSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const client = createServerClient({ url: serverUrl, device, timeoutSeconds: 5 })
    await client.confirmWiped().then(
      () => rmSync(file, { force: true }),
      (error: unknown) => {
        // Whoever is refused for good has nobody to tell.
        if (error instanceof LontarError && error.code === 'device_refused') rmSync(file, { force: true })
      },
    )
  }
}

const begun = (folder: ProfileFolder): string[] =>
  existsSync(folder.root)
    ? readdirSync(folder.root)
        .filter((name) => name.endsWith(suffix))
        .map((name) => join(folder.root, name))
    : []

/** Removing a file leaves its bytes on the disk. Overwriting in place is what a program can do; a disk that moves blocks may keep the old. */
const overwrite = (path: string): void => {
  const file = openSync(path, 'r+')
  writeSync(file, randomBytes(statSync(path).size))
  fsyncSync(file)
  closeSync(file)
}

import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { demoPassword } from '../../protocol/sync-api.ts'
import { createServerClient } from '../sync/server-client.ts'
import { enrolComputer, reenrol } from './enrol-computer.ts'
import { enrolDamaged } from './enrol-damaged.ts'
import { markDamaged } from '../repair/damage-mark.ts'
import { openProfile, type OpenProfile } from './open-profile.ts'
import type { Profile, ProfileFolder } from './profile-folder.ts'
import { keepUp } from './keep-up.ts'
import { openKey } from './profile-key.ts'
import { settleSwitch } from './rekey/switch-key.ts'
import { requireRecent } from './require-recent.ts'
import type { Secrets } from './secrets.ts'
import { tryPassword } from './wrong-passwords.ts'

export interface SignInParts {
  folder: ProfileFolder
  secrets: Secrets
  serverUrl: string
  deviceName: string
  now: () => Date
  /** The store does not open, though the key is right: whoever repairs it gets a copy of the key. */
  foundDamaged?: (profile: Profile, folder: string, key: Buffer) => void
  /** How far the files of a store are that follow its new key. */
  renewing?: (done: number, of: number) => void
}

export interface SignInRequest {
  personId: string
  /** Without one: that of a demonstration. */
  password?: string | undefined
  /** One-time, of the agency's admin: enrols this computer, the first time or anew. */
  code?: string | undefined
}

/**
 * Opens the person's store on this computer with the person's password, offline too; the first time, and with a code, enrols this
 * computer at the server.
 *
 * @throws password_wrong, too_many_attempts, absent_too_long, sign_in_needs_server, enrolment_refused, and what opening a store throws
 */
export const signIn = async (asked: SignInRequest, parts: SignInParts): Promise<OpenProfile> => {
  const password = asked.password ?? demoPassword
  settleSwitch(parts.folder.pathOf(asked.personId))
  const known = parts.folder.find(asked.personId)
  if (known && asked.code === undefined) {
    const opened = await openByPassword(known, password, parts)
    return requireRecent(opened, parts)
  }
  const code = asked.code ?? (await demoCode(asked.personId, parts))
  const applicant = { personId: asked.personId, code, password }
  if (!known) return enrolComputer(applicant, parts)
  const opened = await openByPassword(known, password, parts).catch(whatCodeHelps)
  if (opened === 'forgotten') return enrolComputer(applicant, parts)
  if (opened === 'damaged') return goOnDamaged(known, applicant, parts)
  return goOnAsAnother(opened, applicant, parts)
}

/**
 * Enrols this computer anew for a person who is signed in on it, because the server refuses it. The password is the one that opens
 * the store here; nothing is put aside.
 */
export const signInAnew = async (
  asked: { personId: string; password: string; code: string },
  parts: SignInParts,
): Promise<OpenProfile> => {
  const opened = await openByPassword(parts.folder.find(asked.personId)!, asked.password, parts)
  return goOnAsAnother(opened, asked, parts)
}

/** @throws store_damaged where a repair needs no code */
const goOnDamaged = async (
  profile: Profile,
  proof: { code: string; password: string },
  parts: SignInParts,
): Promise<OpenProfile> => {
  const key = await openKeyBy(profile, proof.password, parts)
  try {
    return await enrolDamaged({ profile, key, ...proof }, parts)
  } finally {
    key.fill(0)
  }
}

const goOnAsAnother = async (
  opened: OpenProfile,
  proof: { code: string; password: string },
  parts: SignInParts,
): Promise<OpenProfile> => {
  try {
    await reenrol(opened, proof, parts)
    return opened
  } catch (error) {
    opened.store.close()
    throw error
  }
}

/** The store key, for whoever knows the password; the caller wipes it. @throws password_wrong, too_many_attempts, store_wrong_key */
export const openKeyBy = (
  profile: Profile,
  password: string,
  { folder, secrets, now }: Pick<SignInParts, 'folder' | 'secrets' | 'now'>,
): Promise<Buffer> => tryPassword(folder.pathOf(profile.personId), now(), () => openKey(profile, password, secrets))

/** Opens a store by its owner's password, and brings up what lies round it. @throws as `signIn` */
export const openByPassword = async (profile: Profile, password: string, parts: SignInParts): Promise<OpenProfile> => {
  const key = await openKeyBy(profile, password, parts)
  const folder = parts.folder.pathOf(profile.personId)
  try {
    return await keepUp(openProfile(profile, folder, key), key, parts)
  } catch (error) {
    if (error instanceof LontarError && error.code === 'store_damaged') {
      markDamaged(folder, parts.now())
      parts.foundDamaged?.(profile, folder, Buffer.from(key))
    }
    throw error
  } finally {
    key.fill(0)
  }
}

/** With a code that resets it, a new password need not open what lies here: that is put aside, and begun anew. @throws what no code helps */
const whatCodeHelps = (error: unknown): 'forgotten' | 'damaged' => {
  const code = error instanceof LontarError ? error.code : null
  if (code === 'password_wrong' || code === 'too_many_attempts') return 'forgotten'
  if (code === 'store_damaged') return 'damaged'
  throw error
}

/** A demonstration shows everybody's code. @throws device_refused where nobody there has this name */
const demoCode = async (personId: string, { serverUrl }: SignInParts): Promise<string> => {
  const client = createServerClient({ url: serverUrl, device: null })
  const people = await client.demoPeople().catch((error: unknown) => {
    const known = LontarError.from(error)
    if (known.entry.retryable) throw new LontarError('sign_in_needs_server', { person: personId }, { cause: error })
    // A server with real people does not know the question.
    throw known.code === 'invalid_request' ? new LontarError('device_refused', {}, { cause: error }) : known
  })
  const person = people.find((p) => p.personId === personId)
  if (!person) throw new LontarError('device_refused')
  return person.code
}

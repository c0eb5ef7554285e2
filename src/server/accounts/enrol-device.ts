import { randomBytes, randomUUID } from 'node:crypto'
import type { Directory } from '../../domain/directory.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { EnrolRequest } from '../../protocol/sync-api.ts'
import { sha256 } from '../hash.ts'
import type { Store } from '../store/store.ts'
import { countAttempt, forgiveAttempt, type Attempter } from './count-attempt.ts'
import { hashPassword, isCheaper, isPassword, type PasswordCost } from './password-hash.ts'
import { requireStrong } from '../../protocol/password-rules.ts'

export interface AccountParts {
  store: Store
  directory: () => Directory
  cost: PasswordCost
  demo: boolean
  now: () => Date
}

/** [guess] A code that was not used in so many days is worth nothing. */
export const codeDays = 14

/** What is compared where there is nothing to compare with, so that a stranger’s name takes the same time as a known one. */
const nobody = new Map<PasswordCost, Promise<string>>()
const nobodysPassword = (cost: PasswordCost): Promise<string> => {
  const made = nobody.get(cost) ?? hashPassword(randomBytes(16).toString('hex'), cost)
  nobody.set(cost, made)
  return made
}

/**
 * Enrols a device by a one-time code of the agency's admin and the person's password, which the first device sets. Exactly one
 * Argon2id in every case: neither words nor time tell whether a person is known.
 *
 * @param thumbprint of the key that the device has proven to hold
 * @throws enrolment_refused, password_wrong, password_weak, too_many_attempts
 */
export const enrolDevice = async (
  { store, directory, cost, demo, now }: AccountParts,
  { personId, code, password, deviceName }: EnrolRequest,
  { thumbprint, address }: { thumbprint: string; address: string },
): Promise<{ deviceId: string; token: string; person: { id: string; name: string } }> => {
  const who: Attempter = { personId, address }
  await countAttempt(store, who, now())
  const at = now().toISOString()
  const person = directory().people.find((p) => p.id === personId)
  const good = person && (await store.goodCode(sha256(code), personId))
  const usable = good && (good.standing ? demo : isYoung(good.createdAt, now()))
  const known = person && (await store.passwordHash(personId))
  const sets = usable && (known === undefined || good.resetsPassword)
  if (sets && !demo) await withForgiveness(store, who, () => requireStrong(password, person.name))

  const fresh = sets ? await hashPassword(password, cost) : null
  const matches = sets || (await isPassword(password, known ?? (await nobodysPassword(cost))))
  if (!person || !usable) throw new LontarError('enrolment_refused')
  if (!matches) throw new LontarError('password_wrong')
  const renewed = known !== undefined && !sets && isCheaper(known, cost) ? await hashPassword(password, cost) : null

  const deviceId = randomUUID()
  const token = randomBytes(32).toString('base64url')
  await store.transact(async (writer) => {
    const used = await writer.useCode({ sha256: sha256(code), personId, allowStanding: demo, at })
    if (!used) throw new LontarError('enrolment_refused')
    const hash = fresh ?? renewed
    if (hash) await writer.setPassword(personId, hash, at)
    const device = {
      id: deviceId,
      personId,
      name: deviceName,
      tokenSha256: sha256(token),
      keyThumbprint: thumbprint,
      at,
    }
    await writer.addDevice(device)
    await forgiveAttempt(writer, who)
    const detail = { keyThumbprint: thumbprint, passwordSet: fresh !== null }
    await writer.addAudit({ at, deviceId, personId, subject: null, event: 'device_enrolled', detail })
  })
  return { deviceId, token, person: { id: personId, name: person.name } }
}

const isYoung = (createdAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(createdAt) < codeDays * 24 * 3600 * 1000

/** A weak password of somebody with a good code is a slip, not an attempt at guessing. */
const withForgiveness = async (store: Store, who: Attempter, judge: () => void): Promise<void> => {
  try {
    judge()
  } catch (error) {
    await store.transact((writer) => forgiveAttempt(writer, who))
    throw error
  }
}

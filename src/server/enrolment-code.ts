import { randomBytes } from 'node:crypto'
import type { Directory } from '../domain/directory.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { sha256 } from './hash.ts'
import type { Store } from './store/store.ts'

/** 120 random bits in letters that are hard to confuse when read out, in groups of four. */
const newCode = (): string => {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  const code = [...randomBytes(24)].map((byte) => letters[byte % 32]).join('')
  return code.match(/.{4}/g)!.join('-')
}

/**
 * A code that enrols one device of the person, once. Only its hash is kept.
 *
 * @param resetsPassword its bearer sets a new password: for people who forgot theirs
 * @param by the admin who asked for it; null: whoever sits at the server's own console
 * @throws enrolment_refused for a stranger
 */
export const createEnrolmentCode = async (
  store: Store,
  directory: Directory,
  personId: string,
  at: string,
  { resetsPassword = false, by = null }: { resetsPassword?: boolean; by?: string | null } = {},
): Promise<string> => {
  if (!directory.people.some((person) => person.id === personId)) throw new LontarError('enrolment_refused')
  const code = newCode()
  await store.transact(async (writer) => {
    await writer.addCode({ sha256: sha256(code), personId, standingCode: null, resetsPassword, at })
    const detail = { resetsPassword, by }
    await writer.addAudit({ at, deviceId: null, personId, subject: null, event: 'enrolment_code_created', detail })
  })
  return code
}

/** For demonstrations: everyone has a code that stays good and may be shown. */
export const ensureStandingCodes = async (store: Store, directory: Directory, at: string): Promise<void> => {
  await store.transact(async (writer) => {
    const have = new Set((await writer.standingCodes()).map((row) => row.personId))
    for (const { id: personId } of directory.people.filter((person) => !have.has(person.id))) {
      const standingCode = newCode()
      await writer.addCode({ sha256: sha256(standingCode), personId, standingCode, resetsPassword: false, at })
    }
  })
}

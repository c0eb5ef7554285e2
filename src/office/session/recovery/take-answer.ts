import { openAnswer, recoveryAnswerSchema, type RecoveryAnswer } from '../../../key-recovery/recovery-answer.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { requireStrong } from '../../../protocol/password-rules.ts'
import type { Profile } from '../profile-folder.ts'
import { sealKey } from '../profile-key.ts'
import { rekeyStore, type RekeyTold } from '../rekey/rekey-store.ts'
import type { SignInParts } from '../sign-in.ts'
import { isKey } from '../store-key.ts'
import { forgetAttempts } from '../wrong-passwords.ts'
import { forgetPending, pendingRequest, replyKey } from './pending-request.ts'

/** @throws recovery_file_damaged */
export const readAnswer = (bytes: Uint8Array): RecoveryAnswer => {
  try {
    return recoveryAnswerSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch (cause) {
    throw new LontarError('recovery_file_damaged', {}, { cause })
  }
}

/**
 * The answer of two keepers opens the store for a new password; nothing in it is changed. First the old key is wrapped anew, so that from
 * here on the person gets in whatever happens; then the store gets a new key, because the old one was in the memory of IT's computer. Where
 * that fails the old key serves on and the change is left as due.
 *
 * @throws recovery_answer_other, recovery_expired, recovery_file_damaged, password_weak, secrets_unavailable
 */
export const takeAnswer = async (
  answer: RecoveryAnswer,
  password: string,
  parts: SignInParts,
  told: RekeyTold,
): Promise<Profile> => {
  const { folder, secrets, now } = parts
  const profile = folder.find(answer.person.id)
  const path = profile && folder.pathOf(profile.personId)
  const pending = path && pendingRequest(path)
  if (!profile || !pending) throw new LontarError('recovery_answer_other')
  requireStrong(password, profile.name)
  const key = await openAnswer(answer, pending.request, await replyKey(pending, secrets), now())
  try {
    if (!isKey(key, profile.keyCheck)) throw new LontarError('recovery_file_damaged')
    const opened = {
      ...profile,
      ...(await sealKey(key, password, secrets)),
      recovered: { request: pending.request.id },
    }
    folder.save(opened)
    forgetPending(path)
    forgetAttempts(path)
    return await rekeyStore(opened, key, password, parts, told).catch((error: unknown) => {
      told.failed(LontarError.from(error))
      return opened
    })
  } finally {
    key.fill(0)
  }
}

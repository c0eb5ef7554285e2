import { randomUUID } from 'node:crypto'
import { newKeyPair, publicHalf } from '../../../key-recovery/recovery-key.ts'
import type { RecoveryRequest } from '../../../key-recovery/recovery-request.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { SignInParts } from '../sign-in.ts'
import { keepPending } from './pending-request.ts'

/**
 * Makes the file with which a person asks IT to open the own store again, and keeps what its answer will need. A request made before is
 * replaced: its answer opens nothing any more.
 *
 * @throws recovery_not_possible, secrets_unavailable
 */
export const askRecovery = async (
  personId: string,
  { folder, secrets, deviceName, now }: SignInParts,
): Promise<RecoveryRequest> => {
  const profile = folder.find(personId)
  if (!profile?.recovery) throw new LontarError('recovery_not_possible')
  const reply = newKeyPair()
  const request: RecoveryRequest = {
    lontar: 'recovery-request',
    version: 1,
    id: randomUUID(),
    madeAt: now().toISOString(),
    person: { id: personId, name: profile.name, title: profile.title, unit: profile.unit },
    computer: deviceName.slice(0, 200),
    sealedKey: profile.recovery,
    replyTo: publicHalf(reply),
  }
  await keepPending(folder.pathOf(personId), request, reply, secrets)
  return request
}

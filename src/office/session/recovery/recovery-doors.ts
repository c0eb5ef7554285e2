import { comparisonCode, requestDays, type RecoveryRequest } from '../../../key-recovery/recovery-request.ts'
import type { PendingRecovery } from '../../../protocol/desktop/recovery-calls.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { DoorCall, Handlers } from '../../desk/handlers.ts'
import type { OfferedFiles } from '../offered-files.ts'
import type { RekeyTold } from '../rekey/rekey-store.ts'
import type { SignInParts } from '../sign-in.ts'
import { askRecovery } from './ask-recovery.ts'
import { forgetPending, pendingRequest } from './pending-request.ts'
import { readAnswer, takeAnswer } from './take-answer.ts'

/** Help from two keepers, asked before anybody is signed in. */
export const recoveryDoors = (parts: {
  signInParts: SignInParts
  offered: OfferedFiles
  told: RekeyTold
  /** With nobody signed in, and nobody coming in meanwhile. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
}): Pick<Handlers, Extract<DoorCall, `recovery.${string}`>> => {
  const { signInParts, offered } = parts
  const { folder, now } = signInParts
  /** An old one is forgotten, with the key that would open its answer. */
  const standing = (personId: string): RecoveryRequest | null => {
    const path = folder.pathOf(personId)
    const request = pendingRequest(path)?.request ?? null
    if (!request || Math.abs(now().getTime() - Date.parse(request.madeAt)) <= requestDays * dayMs) return request
    forgetPending(path)
    return null
  }
  const bytesOf = (answer: { data: string } | { offered: string }): Uint8Array => {
    const bytes = 'data' in answer ? Buffer.from(answer.data, 'base64') : offered.look(answer.offered)
    if (!bytes) throw new LontarError('recovery_file_damaged')
    return bytes
  }
  return {
    'recovery.state': async ({ personId }) => {
      const request = standing(personId)
      return { possible: folder.find(personId)?.recovery !== undefined, pending: request && (await shown(request)) }
    },
    'recovery.request': async ({ personId, again }) => {
      const request = (again ? standing(personId) : null) ?? (await askRecovery(personId, signInParts))
      const data = Buffer.from(JSON.stringify(request)).toString('base64')
      const name = `lontar-pemulihan-${personId.replaceAll(/[^\w-]/g, '_')}-${request.madeAt.slice(0, 10)}.lontar`
      return { name, data, pending: await shown(request) }
    },
    'recovery.look': (asked) => {
      const { person, request } = readAnswer(bytesOf(asked))
      return { personId: person.id, name: person.name, fits: standing(person.id)?.id === request }
    },
    'recovery.open': ({ answer, password }) =>
      parts.alone(async () => {
        const { personId } = await takeAnswer(readAnswer(bytesOf(answer)), password, signInParts, parts.told)
        if ('offered' in answer) offered.take(answer.offered)
        return { personId }
      }),
  }
}

const dayMs = 24 * 3600 * 1000

const shown = async (request: RecoveryRequest): Promise<PendingRecovery> => ({
  code: await comparisonCode(request),
  madeAt: request.madeAt,
  until: new Date(Date.parse(request.madeAt) + requestDays * dayMs).toISOString(),
})

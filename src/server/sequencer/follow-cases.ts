import type { Letter } from '../../domain/letter.ts'
import type { StepContext } from '../../domain/lifecycle/step.ts'
import { officeDay } from '../../domain/office-day.ts'
import { caseFollowing, caseSuperseded } from '../../domain/permits/lifecycle/follow-paper.ts'
import { tellApplicant, type NoticeWay } from '../notices/tell-applicant.ts'
import type { Audience } from '../access/audience.ts'
import { filesOfLetter } from '../access/letter-files.ts'
import type { StoreWriter } from '../store/store.ts'
import { publishLetter } from './publish-letter.ts'
import { serverActor } from './server-actor.ts'

/** A case, and its version before it moved. */
export interface Moved {
  subject: string
  on: number
}

/**
 * What follows from a step on a letter once it is written. The applicant is told, if it is a case. A permit that is signed, refused or
 * revoked moves the case it was drafted from, and an extension the permit that it replaces: in the same transaction, so that no reader
 * ever finds the one without the other.
 *
 * @param times `at`: when it was decided, which is earlier than `now` where it is decided again after a restore from a backup
 * @returns what moved, in the versions before
 */
export const followCases = async (
  writer: StoreWriter,
  before: Letter | null,
  after: Letter,
  { audience, at, now, notices }: { audience: Audience; at: string; now: string; notices: NoticeWay },
): Promise<Moved[]> => {
  await tellApplicant(writer, before, after, { directory: audience.directory, now, way: notices })
  const all: Moved[] = []
  const context: StepContext = { directory: audience.directory, actor: serverActor, now: at, claimedAt: at }
  for (const following of [caseFollowing(before, after), caseSuperseded(before, after)]) {
    const found = following && (await writer.letter(following.caseId))
    if (!following || !found) continue
    const moved = following.change(found, context)
    if (moved === found) continue
    await writer.putLetter(moved, filesOfLetter(moved))
    await publishLetter(writer, moved, audience, officeDay(now), { before: found })
    all.push(
      { subject: found.id, on: found.version },
      ...(await followCases(writer, found, moved, { audience, at, now, notices })),
    )
  }
  return all
}

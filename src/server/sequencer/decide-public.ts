import { permitKindOf } from '../../domain/permits/kind/permit-kinds-of.ts'
import type { Application } from '../../domain/permits/case/permit-case.ts'
import type { Correction } from '../../domain/permits/case/permit-intents.ts'
import type { Letter } from '../../domain/letter.ts'
import { Refusal, type StepContext } from '../../domain/lifecycle/step.ts'
import { officeDay } from '../../domain/office-day.ts'
import { applicantActor, applyFromOutside, resubmitted } from '../../domain/permits/lifecycle/applying.ts'
import { isCase } from '../../domain/permits/lifecycle/case-step.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Audience } from '../access/audience.ts'
import { filesOfLetter } from '../access/letter-files.ts'
import type { NoticeWay } from '../notices/tell-applicant.ts'
import type { StoreWriter } from '../store/store.ts'
import { newAgenda, openApplications } from './assign-agenda.ts'
import { followCases } from './follow-cases.ts'
import { publishLetter } from './publish-letter.ts'

interface Moment {
  audience: Audience
  now: string
  notices: NoticeWay
}
interface BroughtFile {
  sha256: string
  size: number
}

/**
 * An application from the public page becomes a case. Asked again with the same id it is the same one, whatever it says now: the page did not hear
 * the first answer.
 */
export const decideApplication = async (
  writer: StoreWriter,
  asked: { caseId: string; application: Application; trackKey: string; files: BroughtFile[] },
  moment: Moment,
): Promise<Letter> => {
  const { caseId, application, trackKey, files } = asked
  const before = await writer.letter(caseId)
  if (before) return before
  const { directory } = moment.audience
  const kind = permitKindOf(directory, application.kind, application.kindVersion)
  const assignApplication = kind && (await openApplications(writer, kind.unitId, moment.now, null))
  const context = contextOf(moment, assignApplication)
  return write(
    writer,
    null,
    judged(() => applyFromOutside(caseId, { application, trackKey }, context)),
    files,
    moment,
  )
}

/** The applicant has answered a return. Asked again in the same round, it is the same answer. @throws wrong_stage */
export const decideCorrection = async (
  writer: StoreWriter,
  asked: { caseId: string; round: number; correction: Correction; note: string; files: BroughtFile[] },
  moment: Moment,
): Promise<Letter> => {
  const before = await writer.letter(asked.caseId)
  if (!before || !isCase(before)) throw new LontarError('application_unknown')
  if (before.permit.round > asked.round) return before
  const next = judged(() => resubmitted(before, { ...asked.correction, note: asked.note }, contextOf(moment)))
  return write(writer, before, next, asked.files, moment)
}

const contextOf = ({ audience, now }: Moment, assignApplication?: StepContext['assignApplication']): StepContext => ({
  directory: audience.directory,
  now,
  claimedAt: now,
  actor: applicantActor,
  ...(assignApplication && { assignApplication }),
})

const judged = (step: () => Letter): Letter => {
  try {
    return step()
  } catch (error) {
    throw error instanceof Refusal ? new LontarError(error.code, error.params) : error
  }
}

const write = async (
  writer: StoreWriter,
  before: Letter | null,
  after: Letter,
  files: BroughtFile[],
  { audience, now, notices }: Moment,
): Promise<Letter> => {
  for (const file of files) await writer.addFile({ ...file, deviceId: null, at: now })
  await writer.putLetter(after, filesOfLetter(after))
  for (const line of newAgenda(before, after)) await writer.addAgenda(line, now)
  await publishLetter(writer, after, audience, officeDay(now), { before })
  await followCases(writer, before, after, { audience, at: now, now, notices })
  const event = after.history.at(-1)!.action
  const detail = { version: after.version }
  await writer.addAudit({ at: now, deviceId: null, personId: null, subject: after.id, event, detail })
  return after
}

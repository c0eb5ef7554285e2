import type { Letter } from '../../../domain/letter.ts'
import { officeDay } from '../../../domain/office-day.ts'
import { documentsAskedFor, readApplication } from '../../../domain/permits/apply/read-application.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import type { CaseLetter } from '../../../domain/permits/lifecycle/case-step.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { decideCorrection } from '../../sequencer/decide-public.ts'
import { Incomplete } from '../apply/incomplete.ts'
import { handedInOf } from '../apply/take-application.ts'
import type { Lang } from '../language.ts'
import type { PublicParts } from '../public-parts.ts'
import { typedOf, withKnown } from './typed-of.ts'

export interface SentCorrection {
  letter: CaseLetter
  kind: PermitKind
  draft: string
  typed: Readonly<Record<string, string>>
  uploads: readonly string[] | null
  lang: Lang
}

/**
 * The answer to a return: judged as a new application is, with what the office has already. Dates that lay ahead when it was sent in may lie behind by now;
 * they are judged by the day on which it was first sent.
 * @throws Incomplete, wrong_stage, public_busy
 */
export const takeCorrection = (parts: PublicParts, sent: SentCorrection): Promise<Letter> =>
  parts.oneAtATime(sent.draft, () => take(parts, sent))

const take = async (parts: PublicParts, sent: SentCorrection): Promise<Letter> => {
  const { letter, kind, draft, lang } = sent
  const { application, round, state } = letter.permit
  if (state !== 'dikembalikan') throw new LontarError('wrong_stage', { stage: letter.permit.step })
  const { known } = typedOf(application, kind)
  const typed = withKnown(sent.typed, application, known)
  const uploads = (await parts.desk.finished(draft)).filter(
    ({ id }) => sent.uploads === null || sent.uploads.includes(id),
  )
  const handedIn = new Set([...application.documents, ...uploads].map(({ document }) => document))
  const day = officeDay(letter.history[0]!.at)
  const { applicant, form, problems } = readApplication(kind, typed, { handedIn, day, lang })
  if (problems.length > 0) throw new Incomplete(problems)

  const asked = new Set(documentsAskedFor(kind, form, applicant.type).map(({ id }) => id))
  const brought = uploads.filter(({ document }) => asked.has(document))
  await parts.keep(brought)
  const correction = { applicant, form, documents: brought.map(handedInOf) }
  const files = brought.map(({ found, size }) => ({ sha256: found!.sha256, size }))
  const after = await parts.inTurn(() =>
    parts.sequencer.decideAlone((writer, moment) =>
      decideCorrection(writer, { caseId: letter.id, round, correction, note: '', files }, moment),
    ),
  )
  parts.counted.add(1, { event: 'correction' })
  await parts.desk.forget(draft)
  return after
}

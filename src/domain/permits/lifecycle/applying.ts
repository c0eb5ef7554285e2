import { blankLetter } from '../../blank-letter.ts'
import { positionOf } from '../../directory.ts'
import type { Letter, LetterContent } from '../../letter.ts'
import { Refusal, requirePosition, type StepContext } from '../../lifecycle/step.ts'
import { worksFor } from '../../living-unit.ts'
import { officeDay } from '../../office-day.ts'
import { emptyBody } from '../../rich-text.ts'
import type { Application, HandedIn, PermitCase } from '../case/permit-case.ts'
import { caseContentKind } from '../case/case-content-kind.ts'
import type { Correction, PermitIntentOf } from '../case/permit-intents.ts'
import type { PermitKind } from '../kind/permit-kind.ts'
import { permitKindOf } from '../kind/permit-kinds-of.ts'
import { requireNoPaperUnderWay } from './require-named.ts'
import { moved, requireCaseState, requireDesk, type CaseLetter } from './case-step.ts'

/** Who stands for the applicants where they act themselves, on the public pages: nobody of the directory. */
export const applicantActor = { personId: 'pemohon', positionId: 'pemohon', holding: 'definitif' } as const

/** The front office enters an application. */
export const apply = (id: string, intent: PermitIntentOf<'permit.apply'>, context: StepContext): Letter => {
  const kind = kindFor(intent.application, context)
  const position = positionOf(context.directory, context.actor.positionId)
  const isClerk = position?.roles.includes('front_office') === true
  requirePosition(context, isClerk && worksFor(position, kind.unitId, context.directory, officeDay(context.now)))
  return begin(id, intent, kind, 'loket', context)
}

/** An application from the public page; the server alone calls this, with `applicantActor`. @throws Refusal permit_kind_unknown */
export const applyFromOutside = (
  id: string,
  asked: Pick<PermitIntentOf<'permit.apply'>, 'application' | 'trackKey'>,
  context: StepContext,
): Letter => {
  const kind = kindFor(asked.application, context)
  if (!kind.public) throw new Refusal('permit_kind_unknown', { kind: kind.id, version: kind.version })
  return begin(id, asked, kind, 'daring', context)
}

const kindFor = ({ kind, kindVersion }: Application, { directory }: StepContext): PermitKind => {
  const found = permitKindOf(directory, kind, kindVersion)
  if (!found) throw new Refusal('permit_kind_unknown', { kind, version: kindVersion })
  return found
}

const begin = (
  id: string,
  { application, trackKey }: Pick<PermitIntentOf<'permit.apply'>, 'application' | 'trackKey'>,
  kind: PermitKind,
  channel: PermitCase['channel'],
  context: StepContext,
): Letter => {
  const { applicant } = application
  const content: LetterContent = {
    kind: caseContentKind,
    subject: `${kind.name} – ${applicant.name}`,
    body: emptyBody,
    addressees: [{ type: 'unit', unitId: kind.unitId }],
    copies: [],
    security: 'terbatas',
    urgency: 'biasa',
    classification: kind.papers.izin.classification,
    attachments: [],
    signatory: { positionId: '', onBehalfOf: null },
    reviewers: [],
  }
  const permit: PermitCase = {
    application,
    channel,
    trackKey,
    number: context.assignApplication?.(kind.code) ?? null,
    state: 'berjalan',
    step: kind.steps[0]!.id,
    round: 1,
    events: [],
    checks: [],
    returned: null,
    promised: null,
    teams: [],
    papers: [],
    issued: null,
    handover: null,
    report: null,
    next: null,
    notices: [],
  }
  const { actor: author, now } = context
  const blank = blankLetter({ id, unitId: kind.unitId, author, content, now })
  const events = [{ kind: 'step' as const, step: permit.step }]
  return moved({ ...blank, state: 'diterima', permit }, context, 'permit.apply', {}, { events })
}

/** The office writes down rightly what was entered wrongly, as long as it has not been decided. */
export const correct = (letter: CaseLetter, intent: PermitIntentOf<'permit.correct'>, context: StepContext): Letter => {
  requireCaseState(letter, 'berjalan')
  requireDesk(letter, context, 'front_office', 'back_office')
  return moved(letter, context, 'permit.correct', withCorrection(letter, intent), { note: intent.note })
}

/** What was missing has come, over the counter. */
export const resubmit = (
  letter: CaseLetter,
  intent: PermitIntentOf<'permit.resubmit'>,
  context: StepContext,
): Letter => {
  requireDesk(letter, context, 'front_office', 'back_office')
  return resubmitted(letter, intent, context)
}

/** What was missing has come; by the applicant's own page the server calls this. The step that sent it back looks at it again. */
export const resubmitted = (
  letter: CaseLetter,
  intent: Correction & { note: string },
  context: StepContext,
): CaseLetter => {
  requireCaseState(letter, 'dikembalikan')
  const { permit } = letter
  return moved(
    letter,
    context,
    'permit.resubmit',
    { ...withCorrection(letter, intent), state: 'berjalan', round: permit.round + 1, returned: null },
    { note: intent.note, events: [{ kind: 'resumed' }] },
  )
}

/** The applicant does not want it any more: the office writes that down. */
export const withdrawApplication = (letter: CaseLetter, note: string, context: StepContext): Letter => {
  requireCaseState(letter, 'berjalan', 'dikembalikan')
  requireNoPaperUnderWay(letter)
  requireDesk(letter, context, 'front_office', 'back_office')
  if (note.trim() === '') throw new Refusal('note_required')
  return moved(letter, context, 'permit.withdraw', { state: 'ditarik' }, { note, events: [{ kind: 'stopped' }] })
}

const withCorrection = ({ permit }: CaseLetter, { applicant, form, documents }: Correction): Partial<PermitCase> => {
  const { application } = permit
  return {
    application: {
      ...application,
      ...(applicant && { applicant }),
      ...(form && { form }),
      ...(documents && { documents: replaced(application.documents, documents) }),
    },
  }
}

/** New papers take the place of those of the same item. */
const replaced = (before: HandedIn[], brought: HandedIn[]): HandedIn[] => {
  const items = new Set(brought.map(({ document }) => document))
  return [...before.filter(({ document }) => !items.has(document)), ...brought]
}

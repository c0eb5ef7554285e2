import type { Letter } from '../../letter.ts'
import { Refusal, type StepContext } from '../../lifecycle/step.ts'
import type { CaseLetter as CasePaper } from '../case/permit-case.ts'
import type { PermitIntentOf } from '../case/permit-intents.ts'
import { requireNoPaperUnderWay } from './require-named.ts'
import { kindOfCase, moved, requireCaseState, requireDesk, stepOf, type CaseLetter } from './case-step.ts'

/**
 * A letter is drafted from the case: the permit or its refusal when all have answered, a return at any time before, a revocation of what
 * was issued. Only a letter that is named here can move the case (follow-paper.ts).
 */
export const draftPaper = (
  letter: CaseLetter,
  intent: PermitIntentOf<'permit.draft_paper'>,
  context: StepContext,
): Letter => {
  const { letterId, as, positions, reason } = intent
  const { permit } = letter
  if (permit.papers.some((paper) => paper.letterId === letterId)) return letter
  if (as === 'pencabutan') {
    requireCaseState(letter, 'terbit')
    requireDesk(letter, context, 'back_office', 'verifikator', 'pimpinan')
    if (permit.issued?.state === 'dicabut') throw new Refusal('permit_revoked')
  } else {
    const step = stepOf(kindOfCase(letter, context), permit.step)
    requireCaseState(
      letter,
      ...(as === 'pengembalian' ? (['berjalan', 'dikembalikan'] as const) : (['berjalan'] as const)),
    )
    requireDesk(letter, context, 'back_office', ...(step ? [step.role] : []))
    if (as !== 'pengembalian' && step?.type !== 'naskah') throw new Refusal('wrong_stage', { stage: permit.step })
  }
  if (as !== 'pengembalian') requireNoPaperUnderWay(letter)
  const drafted = { by: context.actor, at: context.now }
  const paper: CasePaper = {
    letterId,
    as,
    positions,
    drafted,
    ...(reason !== undefined && { reason }),
    out: null,
    cancelled: null,
  }
  return moved(letter, context, 'permit.draft_paper', { papers: [...permit.papers, paper] })
}

/** Into the hands of whom it was asked by, or of whom they sent. */
export const handOver = (
  letter: CaseLetter,
  { to, way, note }: PermitIntentOf<'permit.hand_over'>,
  context: StepContext,
): Letter => {
  requireCaseState(letter, 'terbit', 'ditolak')
  requireDesk(letter, context, 'front_office', 'back_office')
  if (letter.permit.handover) return letter
  const handover = { by: context.actor, at: context.now, note, to, way }
  return moved(letter, context, 'permit.hand_over', { handover }, { note })
}

/** The report of results that the holder owed. */
export const takeReport = (
  letter: CaseLetter,
  { files, note }: PermitIntentOf<'permit.take_report'>,
  context: StepContext,
): Letter => {
  requireDesk(letter, context, 'front_office', 'back_office')
  const { report } = letter.permit
  if (!report) throw new Refusal('wrong_stage', { stage: letter.permit.state })
  if (report.received) return letter
  const received = { by: context.actor, at: context.now, note, files }
  return moved(letter, context, 'permit.take_report', { report: { ...report, received } }, { note })
}

/** The staff told the applicant something themselves. */
export const noteNotice = (
  letter: CaseLetter,
  { notice, way, text }: PermitIntentOf<'permit.note_notice'>,
  context: StepContext,
): Letter => {
  requireDesk(letter, context, 'front_office', 'back_office', 'verifikator', 'pimpinan')
  // Agencies outside see what was told, but not the secret with which they could answer in the applicant's name.
  const secret = letter.permit.trackKey
  const words = secret === '' ? text : text.replaceAll(secret, '••••')
  const told = { by: context.actor, at: context.now, kind: notice, way, text: words }
  return moved(letter, context, 'permit.note_notice', { notices: [...letter.permit.notices, told].slice(-200) })
}

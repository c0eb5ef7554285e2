import type { Letter } from '../../letter.ts'
import { officeDay } from '../../office-day.ts'
import { signatoriesOf } from '../../lifecycle/signatories.ts'
import type { StepContext } from '../../lifecycle/step.ts'
import type { CaseLetter as CasePaper, PermitCase } from '../case/permit-case.ts'
import { permitKindOf } from '../kind/permit-kinds-of.ts'
import { daysAfter } from '../../working-days.ts'
import { isCase, moved, type CaseLetter } from './case-step.ts'
import { stopsClock } from './stops-clock.ts'

/** A case that a paper of it moves, by the server, in the same transaction in which the paper itself moved. */
export type CaseChange = (found: Letter, context: StepContext) => Letter

/**
 * What a step on a letter means for the case it was drafted from. Null: nothing. The case has the last word: a letter that it does not
 * name changes nothing.
 */
export const caseFollowing = (before: Letter | null, after: Letter): { caseId: string; change: CaseChange } | null => {
  const ref = after.content.permit
  if (!ref) return null
  const isOut = (letter: Letter | null) => letter?.state === 'dikirim' || letter?.state === 'diterima'
  const isOver = (letter: Letter | null) => letter?.state === 'dibatalkan' || letter?.state === 'ditolak'
  if (isOut(after) && !isOut(before))
    return {
      caseId: ref.caseId,
      change: ofOwn(after.id, (found, paper, context) => sent(found, paper, after, context)),
    }
  if (before?.state === 'draf' && after.state !== 'draf')
    return { caseId: ref.caseId, change: ofOwn(after.id, shownTo(after)) }
  if (isOver(after) && !isOver(before)) return { caseId: ref.caseId, change: ofOwn(after.id, cancelled) }
  return null
}

/**
 * The case whose permit is superseded, now that the one that extends or amends it is issued. Null: none. Only one of the same kind and
 * office: whoever enters an application could name any case in it.
 */
export const caseSuperseded = (before: Letter | null, after: Letter): { caseId: string; change: CaseChange } | null => {
  const previous = after.permit?.application.previous
  if (!after.permit?.issued || before?.permit?.issued || !previous) return null
  const { application } = after.permit
  const { letterId, number } = after.permit.issued
  return {
    caseId: previous.letterId,
    change: (found, context) => {
      if (!isCase(found) || found.permit.issued?.state !== 'berlaku') return found
      if (found.unitId !== after.unitId || found.permit.application.kind !== application.kind) return found
      const issued = {
        ...found.permit.issued,
        state: 'digantikan' as const,
        since: context.now,
        by: { letterId, number },
      }
      return moved(found, context, 'permit.superseded', { issued, next: { letterId: after.id, as: previous.as } })
    },
  }
}

type PaperChange = (found: CaseLetter, paper: CasePaper, context: StepContext) => Letter

const ofOwn =
  (letterId: string, change: PaperChange): CaseChange =>
  (found, context) => {
    const paper = isCase(found) ? found.permit.papers.find((own) => own.letterId === letterId) : undefined
    return paper && isCase(found) ? change(found, paper, context) : found
  }

const withPaper = ({ permit }: CaseLetter, paper: CasePaper): Pick<PermitCase, 'papers'> => ({
  papers: permit.papers.map((own) => (own.letterId === paper.letterId ? paper : own)),
})

/** Whoever is to check and sign it now may see the case: they may be others than when it was begun. */
const shownTo =
  ({ content }: Letter): PaperChange =>
  (found, paper, context) => {
    const positions = [...new Set([...content.reviewers, ...signatoriesOf(content).map((one) => one.positionId)])]
    if (positions.every((id) => paper.positions.includes(id))) return found
    return moved(found, context, 'permit.paper_submitted', withPaper(found, { ...paper, positions }))
  }

const cancelled: PaperChange = (found, paper, context) =>
  paper.cancelled || paper.out
    ? found
    : moved(found, context, 'permit.paper_cancelled', withPaper(found, { ...paper, cancelled: context.now }))

/** It is signed, proven in time and has left. The clock stops at the moment in which the server took the signature. */
const sent = (found: CaseLetter, paper: CasePaper, letter: Letter, context: StepContext): Letter => {
  const { number, signedPdf } = letter
  if (paper.out || !number || !signedPdf) return found
  const signing = letter.history.findLast(
    (entry) => entry.action === 'letter.sign' || entry.action === 'letter.sign_on_paper',
  )
  const at = signing?.at ?? context.now
  const by = signing?.by ?? context.actor
  const out = { number: number.text, date: number.date, pdf: signedPdf, at, by }
  const papers = withPaper(found, { ...paper, out })
  const { permit } = found
  switch (paper.as) {
    case 'izin': {
      if (permit.state !== 'berjalan') return moved(found, context, 'permit.paper_out', papers)
      const { kind: id, kindVersion } = permit.application
      const kind = permitKindOf(context.directory, id, kindVersion)
      const months = kind?.validity.months ?? null
      const validUntil = months === null ? null : monthsAfter(number.date, months)
      const handing = kind?.steps.at(-1)?.id ?? permit.step
      const owed = kind?.reminders.report ?? null
      const issued: PermitCase['issued'] = {
        letterId: letter.id,
        number: number.text,
        date: number.date,
        pdf: signedPdf,
        validUntil,
        state: 'berlaku',
        since: at,
        by: null,
      }
      const report = owed && { due: daysAfter(validUntil ?? officeDay(at), owed.daysAfterEnd), received: null }
      return stopsClock(
        found,
        context,
        'permit.issued',
        { ...papers, issued, report, state: 'terbit', step: handing },
        at,
      )
    }
    case 'penolakan':
      return permit.state === 'berjalan'
        ? stopsClock(found, context, 'permit.refused', { ...papers, state: 'ditolak' }, at)
        : moved(found, context, 'permit.paper_out', papers)
    case 'pencabutan': {
      if (!permit.issued) return found
      const issued = {
        ...permit.issued,
        state: 'dicabut' as const,
        since: at,
        by: { letterId: letter.id, number: number.text },
      }
      return moved(found, context, 'permit.revoked', { ...papers, issued })
    }
    case 'pengembalian':
      return moved(found, context, 'permit.paper_out', papers)
  }
}

/** The same day so many months on, or the last of a shorter month. @example monthsAfter('2026-08-31', 6) // '2027-02-28' */
export const monthsAfter = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

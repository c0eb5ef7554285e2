import { randomUUID } from 'node:crypto'
import type { Addressee, LetterContent } from '../../../domain/letter.ts'
import type { PaperRole } from '../../../domain/permits/kind/paper-roles.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { fillPaper } from '../../../domain/permits/papers/fill-paper.ts'
import { paperFactsOf } from '../../../domain/permits/papers/paper-facts-of.ts'
import { kindOfCase, type CaseLetter } from '../../../domain/permits/lifecycle/case-step.ts'
import type { Desk } from '../desk.ts'
import { positionForStep } from './act-on-case.ts'
import { caseOf } from './case-desk.ts'

/**
 * Drafts a paper of a case: the case names the letter and the letter its case, in one transaction. From then on it is a letter as any
 * other. @returns the id of the letter
 */
export const draftPaper = (desk: Desk, id: string, as: PaperRole, reason = ''): string => {
  const letter = caseOf(desk, id)
  const directory = desk.book.directory()
  const kind = kindOfCase(letter, { directory })
  const letterId = randomUUID()
  const { positionId, reviewers } = kind.signer
  const positions = [...new Set([...reviewers, positionId])]
  const intent = { kind: 'permit.draft_paper' as const, letterId, as, positions, ...(reason !== '' && { reason }) }
  const seat = positionForStep(desk, id, intent)
  const content = paperContent(letter, kind, as, desk, reason)
  desk.store.transaction(() => {
    desk.book.perform(id, intent, seat)
    desk.book.perform(letterId, { kind: 'letter.create', content }, seat)
  })
  return letterId
}

const paperContent = (
  letter: CaseLetter,
  kind: PermitKind,
  as: PaperRole,
  desk: Desk,
  reason: string,
): LetterContent => {
  const { applicant, previous } = letter.permit.application
  const paper = kind.papers[as]
  const before = previous && desk.store.letters.get(previous.letterId)?.local.permit?.issued
  const more = {
    ...(reason !== '' && { reasons: reason.split(/\n+/).filter(Boolean) }),
    ...(before && { previous: before }),
  }
  const filled = fillPaper(paper, paperFactsOf(letter, kind, as, desk.book.directory(), more))
  const holder = [applicant.name, applicant.organisation].filter(Boolean).join(', ').slice(0, 300)
  const to: Addressee = { type: 'external', name: holder, place: applicant.address.slice(0, 200) }
  return {
    kind: paper.letterKind,
    subject: filled.subject,
    body: filled.body,
    addressees: [to],
    copies: [],
    security: 'biasa',
    urgency: 'biasa',
    classification: paper.classification,
    attachments: [],
    signatory: { positionId: kind.signer.positionId, onBehalfOf: kind.signer.onBehalfOf },
    reviewers: kind.signer.reviewers,
    permit: { caseId: letter.id, as, kind: kind.id, kindVersion: kind.version, title: filled.title, holder },
  }
}

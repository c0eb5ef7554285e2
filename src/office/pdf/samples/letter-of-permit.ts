import type { Letter } from '../../../domain/letter.ts'
import type { PaperRole } from '../../../domain/permits/kind/paper-roles.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { fillPaper } from '../../../domain/permits/papers/fill-paper.ts'
import { sampleFacts } from '../../../domain/permits/papers/sample-facts.ts'
import { day, letter } from './sample-letter.ts'

/** A paper of a permit case as its template says it, for an invented applicant. */
export const letterOfPermit = (kind: PermitKind, as: PaperRole): Letter => {
  const paper = kind.papers[as]
  const facts = sampleFacts(kind, as, day)
  const holder = String(facts.facts.pemohon_nama)
  const { title, subject, body } = fillPaper(paper, facts)
  return letter({
    kind: paper.letterKind,
    subject,
    body,
    addressees: [{ type: 'external', name: holder, place: 'Denpasar' }],
    copies: [],
    classification: paper.classification,
    permit: {
      caseId: '00000000-0000-4000-8000-00000000abcd',
      as,
      kind: kind.id,
      kindVersion: kind.version,
      title,
      holder,
    },
  })
}

import { randomUUID } from 'node:crypto'
import { blankLetter } from '../../../domain/blank-letter.ts'
import { kindOf } from '../../../domain/kinds/kinds-of.ts'
import type { PaperRole } from '../../../domain/permits/kind/paper-roles.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { fillPaper } from '../../../domain/permits/papers/fill-paper.ts'
import { sampleFacts } from '../../../domain/permits/papers/sample-facts.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { myPositions } from '../act-on-letter.ts'
import type { Desk } from '../desk.ts'
import { keepPreview } from '../preview-kind.ts'
import { fontsForPrint, logosForPrint } from '../render-for-letter.ts'

/** A paper of the kind as it would be printed, with made-up answers; what is not filled in is seen. Only the last one is kept. */
export const previewPaper = async (desk: Desk, kind: PermitKind, role: PaperRole): Promise<{ document: string }> => {
  const position = myPositions(desk)[0]
  if (!position) throw new LontarError('admin_only')
  const directory = desk.book.directory()
  const day = desk.book.today()
  const paper = kind.papers[role]
  if (!kindOf(directory, paper.letterKind)) throw new LontarError('directory_invalid', { detail: 'unknown_kind' })
  const facts = sampleFacts(kind, role, day)
  const holder = String(facts.facts.pemohon_nama)
  const { title, subject, body } = fillPaper(paper, facts)
  const letter = blankLetter({
    id: randomUUID(),
    unitId: directory.units.some(({ id }) => id === kind.unitId) ? kind.unitId : position.unitId,
    author: { personId: desk.book.personId, positionId: position.id, holding: 'definitif' },
    content: {
      kind: paper.letterKind,
      subject,
      body,
      addressees: [{ type: 'external', name: holder, place: 'Denpasar' }],
      copies: [],
      security: 'biasa',
      urgency: 'biasa',
      classification: paper.classification,
      attachments: [],
      signatory: { positionId: kind.signer.positionId, onBehalfOf: kind.signer.onBehalfOf },
      reviewers: [],
      permit: { caseId: randomUUID(), as: role, kind: kind.id, kindVersion: kind.version, title, holder },
    },
    now: desk.now().toISOString(),
  })
  const [{ renderLetter }, fonts, logos] = await Promise.all([
    import('../../pdf/render-letter.ts'),
    fontsForPrint(desk),
    logosForPrint(desk, letter.unitId),
  ])
  return keepPreview(
    desk,
    `izin-${kind.id}-${role}`,
    await renderLetter({ letter, directory, day, mode: 'preview', logos }, fonts),
  )
}

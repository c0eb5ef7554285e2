import type { LetterIntent } from '../../letter-intents.ts'
import type { Letter } from '../../letter.ts'
import { Refusal } from '../../lifecycle/step.ts'
import { isCase } from './case-step.ts'

/** Steps after which a paper of a case cannot be undone. */
export const bindsPaper = ({ kind }: LetterIntent): boolean =>
  kind === 'letter.reserve_number' ||
  kind === 'letter.finalize' ||
  kind === 'letter.sign' ||
  kind === 'letter.approve_remote' ||
  kind === 'letter.sign_on_paper'

/**
 * A paper may have been drafted on one computer while the case was withdrawn, or another paper drafted, on another: only the one that the
 * case names goes on.
 *
 * @param found the case that the paper says it is of
 * @throws Refusal paper_orphaned
 */
export const requireNamed = (letter: Letter, found: Letter | undefined): void => {
  if (!letter.content.permit) return
  const named = found && isCase(found) ? found.permit.papers.find((paper) => paper.letterId === letter.id) : undefined
  if (!named || named.cancelled) throw new Refusal('paper_orphaned', { number: found?.permit?.number?.text ?? '–' })
}

/** The paper of a case that decides it and is on its way. @throws Refusal paper_drafted where there is one */
export const requireNoPaperUnderWay = ({ permit }: Letter): void => {
  const isUnderWay = permit?.papers.some((paper) => paper.as !== 'pengembalian' && !paper.cancelled && !paper.out)
  if (isUnderWay) throw new Refusal('paper_drafted')
}

import type { Letter } from '../../letter.ts'
import type { PermitCase } from '../case/permit-case.ts'
import type { NoticeKind } from './notice-kinds.ts'

/**
 * What the applicant is told because of a step on a case, in the order in which it came about. Nothing for a letter that is no case, and
 * for what applicants do or learn without us: their own answer to a return, their own withdrawal.
 */
export const noticesOf = (before: Letter | null, after: Letter): NoticeKind[] => {
  const [was, is] = [before?.permit, after.permit]
  if (!is) return []
  const isNew = (happened: (permit: PermitCase) => boolean): boolean => happened(is) && !(was && happened(was))
  const told: [NoticeKind, boolean][] = [
    ['diterima', was === undefined],
    ['dilanjutkan', isNew(({ promised }) => promised !== null)],
    ['dikembalikan', is.state === 'dikembalikan' && (was?.state !== 'dikembalikan' || was.round !== is.round)],
    ['terbit', isNew(({ issued }) => issued !== null)],
    ['ditolak', isNew(({ state }) => state === 'ditolak')],
    ['diserahkan', isNew(({ handover }) => handover !== null)],
    ['dicabut', isNew(({ issued }) => issued?.state === 'dicabut')],
  ]
  return told.flatMap(([kind, happens]) => (happens ? [kind] : []))
}

import type { Directory, Position } from '../../directory.ts'
import { worksFor } from '../../living-unit.ts'
import type { TeamTask } from '../case/permit-case.ts'
import { permitKindOf } from '../kind/permit-kinds-of.ts'
import type { CaseLetter } from '../lifecycle/case-step.ts'

/** What a case waits for: to be looked at, studied, judged by an agency, drafted, handed over. */
export const caseTasks = ['izin_periksa', 'izin_telaah', 'izin_teknis', 'izin_naskah', 'izin_serah'] as const
export type CaseTask = (typeof caseTasks)[number]

/** The tasks of a case that are this position's. While it is with the applicant nobody in the offices has one. */
export const openTasksOf = (letter: CaseLetter, directory: Directory, position: Position, day: string): CaseTask[] => {
  const own = deskTask(letter, directory)
  const isMine = own !== null && position.roles.includes(own.role) && worksFor(position, letter.unitId, directory, day)
  return [
    ...(isMine ? [own.task] : []),
    ...(openTeamTask(letter, directory, position, day) ? (['izin_teknis'] as const) : []),
  ]
}

/** The question to this position's agency that nobody has answered yet. */
export const openTeamTask = (
  { permit }: CaseLetter,
  directory: Directory,
  position: Position,
  day: string,
): TeamTask | undefined =>
  permit.state === 'berjalan' && position.roles.includes('tim_teknis')
    ? permit.teams.find((task) => !task.answer && !task.passedBy && worksFor(position, task.unitId, directory, day))
    : undefined

/** What waits for a desk of the serving office, and for which. Null: nothing, or the agencies outside. */
export const deskTask = (
  { permit }: CaseLetter,
  directory: Directory,
): { task: CaseTask; role: Position['roles'][number] } | null => {
  const kind = permitKindOf(directory, permit.application.kind, permit.application.kindVersion)
  const step = kind?.steps.find((one) => one.id === permit.step)
  const isHandedOver = permit.handover !== null
  if (permit.state === 'terbit' || permit.state === 'ditolak') {
    return isHandedOver ? null : { task: 'izin_serah', role: kind?.steps.at(-1)?.role ?? 'front_office' }
  }
  if (!step || permit.state !== 'berjalan') return null
  switch (step.type) {
    case 'kelengkapan':
      return { task: 'izin_periksa', role: step.role }
    case 'telaah':
      return { task: 'izin_telaah', role: step.role }
    case 'naskah':
      return permit.papers.some((paper) => paper.as !== 'pengembalian' && !paper.cancelled)
        ? null
        : { task: 'izin_naskah', role: step.role }
    default:
      return null
  }
}

import type { Part } from '../../access/parts.ts'
import type { Directory, Position, Role } from '../../directory.ts'
import type { Letter } from '../../letter.ts'
import { worksFor } from '../../living-unit.ts'
import { isCase, type CaseLetter } from '../lifecycle/case-step.ts'
import { openTasksOf } from './open-tasks.ts'

/** Desks of the serving office that see its cases. */
const deskRoles: Role[] = ['front_office', 'back_office', 'verifikator', 'penandatangan', 'pimpinan', 'tu']

/**
 * How a permit case concerns a position: as a desk of the office that serves it, in an agency that was asked (its team, and its head,
 * who answers for it), or as one that checks or signs a paper of it. Whoever sees it sees all of it but for what `caseView` keeps back.
 */
export const caseParts = (letter: Letter, directory: Directory, position: Position, day: string): Part[] => {
  if (!isCase(letter)) return []
  const { permit } = letter
  const isServing = isDeskOf(letter, directory, position, day)
  const asked = permit.teams.filter((task) => isAsked(position, task.unitId, directory, day))
  const papers = permit.papers.filter((paper) => paper.positions.includes(position.id))
  if (!isServing && asked.length === 0 && papers.length === 0) return []
  const moves = isServing ? letter.history.map((entry) => entry.at) : []
  const waits = openTasksOf(letter, directory, position, day).length > 0
  const arrivals = [...moves, ...asked.map((task) => task.assigned.at), ...papers.map((paper) => paper.drafted.at)]
  return [{ as: 'permit', waits, arrivals }]
}

export const isDeskOf = (letter: CaseLetter, directory: Directory, position: Position, day: string): boolean =>
  position.roles.some((role) => deskRoles.includes(role)) && worksFor(position, letter.unitId, directory, day)

const isAsked = (position: Position, unitId: string, directory: Directory, day: string): boolean =>
  (position.roles.includes('tim_teknis') || position.roles.includes('pimpinan')) &&
  worksFor(position, unitId, directory, day)

/** Positions whose part in a case follows from their agency and role. */
export const servesPermits = ({ roles }: Position): boolean =>
  roles.includes('tim_teknis') || roles.some((role) => deskRoles.includes(role))

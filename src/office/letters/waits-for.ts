import { numberingUnitOf } from '../../domain/access/registry.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { nextReviewer } from '../../domain/lifecycle/checking.ts'
import { deskTask } from '../../domain/permits/access/open-tasks.ts'
import { isCase, type CaseLetter } from '../../domain/permits/lifecycle/case-step.ts'
import { nextSignatory } from '../../domain/lifecycle/signatories.ts'

/** The positions whose turn it is, as far as this view of the letter tells. */
export const waitsFor = (letter: Letter, directory: Directory): string[] => {
  if (isCase(letter)) return caseWaitsFor(letter, directory)
  switch (letter.state) {
    case 'draf':
      return letter.history.at(-1)?.action === 'letter.return' ? [letter.author.positionId] : []
    case 'diajukan':
      return [nextReviewer(letter)].filter((id) => id !== null)
    case 'diperiksa':
      return registryOf(numberingUnitOf(letter, directory), directory)
    case 'siap_ttd':
    case 'hasil_tidak_pasti':
      return [nextSignatory(letter)?.positionId].filter((id) => id !== undefined)
    case 'dikirim':
    case 'diterima':
    case 'diarsip':
      return (letter.dispositions ?? []).flatMap((d) =>
        d.to.flatMap((r) => (r.cancelled || r.done ? [] : [r.positionId])),
      )
    default:
      return []
  }
}

const registryOf = (unitId: string, { positions }: Directory): string[] =>
  positions.filter((p) => p.unitId === unitId && p.roles.includes('tu')).map((p) => p.id)

/** The desks of the serving office whose turn it is, and the teams that have not answered. */
const caseWaitsFor = (letter: CaseLetter, directory: Directory): string[] => {
  const own = deskTask(letter, directory)
  const open = letter.permit.state === 'berjalan' ? letter.permit.teams.filter((t) => !t.answer && !t.passedBy) : []
  const units = new Set(open.map((task) => task.unitId))
  return directory.positions
    .filter(
      (p) =>
        (own && p.unitId === letter.unitId && p.roles.includes(own.role)) ||
        (units.has(p.unitId) && p.roles.includes('tim_teknis')),
    )
    .map((p) => p.id)
}

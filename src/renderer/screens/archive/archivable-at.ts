import type { Position } from '../../../domain/directory.ts'
import type { Letter } from '../../../domain/letter.ts'
import { recordOf } from '../../../domain/lifecycle/archiving.ts'

const done = ['dikirim', 'diterima', 'diarsip', 'dibatalkan']

/** The agency in whose archive I may put this letter now; null where there is none. */
export const archivableAt = (letter: Letter, positions: readonly Position[]): string | null => {
  if (!done.includes(letter.state)) return null
  const keeps = positions.filter(({ roles }) => roles.includes('arsiparis') || roles.includes('tu'))
  const unit = keeps.find(
    ({ unitId }) =>
      (letter.unitId === unitId || letter.deliveries.some((d) => d.unitId === unitId)) && !recordOf(letter, unitId),
  )
  return unit?.unitId ?? null
}

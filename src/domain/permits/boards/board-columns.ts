import type { PermitCase } from '../case/permit-case.ts'
import type { PermitStep } from '../kind/permit-kind.ts'

/** Where an open case stands on the board: by the type of its step, whatever its kind calls it; or at the applicant’s. */
export const boardColumns = ['kelengkapan', 'telaah', 'teknis', 'naskah', 'penyerahan', 'dikembalikan'] as const
export type BoardColumn = (typeof boardColumns)[number]

/** Null: nothing is left to do. A case whose kind this computer does not know stands where somebody looks at it. */
export const columnOf = (
  { state, handover }: Pick<PermitCase, 'state' | 'handover'>,
  step: Pick<PermitStep, 'type'> | undefined,
): BoardColumn | null => {
  switch (state) {
    case 'berjalan':
      return step?.type ?? 'telaah'
    case 'dikembalikan':
      return 'dikembalikan'
    case 'terbit':
    case 'ditolak':
      return handover ? null : 'penyerahan'
    case 'ditarik':
      return null
  }
}

import type { PermitKind } from '../../src/domain/permits/kind/permit-kind.ts'

/** Filled in below, once the part of the screens has landed. */
export const formRenders = async (_kind: PermitKind): Promise<string[]> => []

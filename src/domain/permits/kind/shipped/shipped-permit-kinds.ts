import type { PermitKind } from '../permit-kind.ts'
import { suratKeteranganPenelitian } from './research.ts'

/**
 * The kinds of permits that Lontar ships: one complete, the others plausible beginnings that an office edits [guess]. A change of one is a
 * new version beside the old one, for cases that run keep theirs.
 */
export const shippedPermitKinds: PermitKind[] = [suratKeteranganPenelitian]

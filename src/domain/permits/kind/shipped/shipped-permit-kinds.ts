import type { PermitKind } from '../permit-kind.ts'

/** The kinds that Lontar ships. */
export const shippedPermitKinds: PermitKind[] = []

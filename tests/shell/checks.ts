import { fenceChecks } from './checks/fence-checks.ts'
import { lifeChecks } from './checks/life-checks.ts'
import { mannerChecks } from './checks/manner-checks.ts'
import { startChecks } from './checks/start-checks.ts'
import type { Check } from './with-main.ts'

/** All that is claimed of the built main bundle. */
export const checks: Record<string, Check> = { ...startChecks, ...fenceChecks, ...lifeChecks, ...mannerChecks }

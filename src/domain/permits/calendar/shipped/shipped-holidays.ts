import type { Holiday } from '../calendar.ts'
import { holidays2025 } from './holidays-2025.ts'
import { holidays2026 } from './holidays-2026.ts'
import { holidays2027 } from './holidays-2027.ts'

/** Years that Lontar knows before an office has entered its own. */
export const shippedHolidays: readonly Holiday[] = [...holidays2025, ...holidays2026, ...holidays2027]

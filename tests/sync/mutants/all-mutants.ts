import type { Mutant } from './mutant.ts'

export const allMutants: Mutant[] = []

import type { JudgeOptions } from '../../../src/signatures/index.ts'
import type { World } from '../support/world.ts'

export interface Attack {
  /** What the attacker wants, as a story. */
  wants: string
  make: (world: World) => Buffer | Promise<Buffer>
  /** The signature that must not be called valid; all of them unless told; `document` where only the whole is attacked. */
  field?: string
  /** How the judge is asked, where it matters. */
  judged?: (world: World) => Partial<JudgeOptions>
}

/** A family of attacks, by name. */
export type Attacks = Record<string, Attack>

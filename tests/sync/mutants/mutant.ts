import type { SourceChange } from '../loader/source-change.ts'
import type { Aim } from '../world/swarm.ts'

/** A protocol broken in one place. A simulator that does not notice it proves nothing about that place. */
export interface Mutant extends SourceChange {
  name: string
  /** What the broken protocol does. */
  breaks: string
  /** The troubles under which it would show; without it the seeds are as they come. */
  aim?: Aim
  /** Why fewer than a twentieth of the seeds notice it: what it stands for is not proven here. */
  unproven?: string
}

import type { SourceChange } from '../loader/source-change.ts'

/** A protocol broken in one place. A simulator that does not notice it proves nothing about that place. */
export interface Mutant extends SourceChange {
  name: string
  /** What the broken protocol does. */
  breaks: string
}

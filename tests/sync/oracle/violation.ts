/**
 * What must hold, by the numbers of sync.md; I0: no module of the product may break by itself; I15, I16: permit cases (permits.ts); I17, I18: the signing service and the
 * long ladder (remote.ts, ladder.ts). */
export type Invariant = `I${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18}`

/** A run ends with the first one: what follows would only be its consequence. */
export class Violation extends Error {
  readonly invariant: Invariant
  readonly letterId: string | null

  constructor(invariant: Invariant, what: string, letterId: string | null = null) {
    super(what)
    this.name = 'Violation'
    this.invariant = invariant
    this.letterId = letterId
  }
}

import type { InputProblem } from '../../../domain/permits/apply/read-application.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'

/** It cannot be taken as it is. */
export class Incomplete extends LontarError {
  readonly problems: InputProblem[]

  constructor(problems: InputProblem[]) {
    super('application_incomplete', {
      fields: problems
        .map(({ label }) => label)
        .join(', ')
        .slice(0, 500),
    })
    this.problems = problems
  }
}

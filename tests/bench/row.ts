/** One number of a benchmark, as it is printed and as `--json` gives it. */
export interface Row {
  name: string
  value: number
  unit: string
  /** What it is compared with, and how much that was in the same run; empty where there is nothing to compare with. */
  against: string
  /** Value ÷ against: what to trust, for the machine under both is the same. */
  ratio: number | null
  /** What the ratio (or, without one, the value) should keep; null for a number that is only told. */
  goal: string | null
  /** False where a goal was missed. */
  ok: boolean
}

export interface Measured {
  name: string
  value: number
  unit: string
  against?: { what: string; value: number; unit?: string }
  goal?: { atMost: number } | { atLeast: number }
}

/** Compares a number with its peer and its goal. */
export const row = ({ name, value, unit, against, goal }: Measured): Row => {
  const ratio = against ? value / against.value : null
  const judged = ratio ?? value
  return {
    name,
    value: rounded(value),
    unit,
    against: against ? `${against.what}: ${rounded(against.value)} ${against.unit ?? unit}` : '',
    ratio: ratio === null ? null : rounded(ratio),
    goal: goal ? ('atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`) : null,
    ok: !goal || ('atMost' in goal ? judged <= goal.atMost : judged >= goal.atLeast),
  }
}

/** Three digits: more would pretend to be known. */
const rounded = (value: number): number => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)))

import { type Base, bases, judge } from './bases.ts'
import { type Chance, chanceOf } from './chance.ts'
import { edits } from './edits.ts'
import { wrongfully } from './meaning.ts'

export interface Case {
  seed: number
  base: string
  edits: string[]
  edited: Buffer
}
export interface Outcome {
  seed: number
  verdict: string
  /** Why this must not be; null where all is well. */
  wrong: string | null
}

const kinds = Object.keys(edits)

/** The file of a seed: one of the bases with one to four edits. */
export const makeCase = (seed: number): Case => {
  const chance = chanceOf(seed)
  const base = chance.of(bases)
  const names = Array.from({ length: chance.of([1, 1, 1, 2, 3, 4]) }, () => chance.of(kinds))
  let edited = base.pdf
  for (const name of names) edited = edits[name]!(edited, chance, placeIn(base, edited, chance))
  return { seed, base: base.name, edits: names, edited }
}

/** Half of the places lie outside the long rows of zeros, a quarter in the CMS of a signature, an eighth near the end. */
const placeIn = (base: Base, edited: Buffer, chance: Chance) => (): number => {
  const within = (at: number) => Math.max(0, Math.min(edited.length - 1, at))
  const gap = chance.of(base.gaps)
  switch (chance.of(['plain', 'plain', 'plain', 'plain', 'cms', 'cms', 'end', 'any'] as const)) {
    case 'cms':
      return within(gap.from + chance.below(gap.used - gap.from))
    case 'end':
      return within(edited.length - 1 - chance.below(800))
    case 'any':
      return chance.below(edited.length)
    case 'plain': {
      const zeros = base.gaps.reduce((sum, { from, to }) => sum + to - from, 0)
      let at = chance.below(Math.max(1, base.pdf.length - zeros))
      for (const { from, to } of base.gaps) if (at >= from) at += to - from
      return within(at)
    }
  }
}

/** Judges the file of a seed. A throw of the judge is a finding as well. */
export const runCase = (seed: number): Outcome => {
  const { base, edited } = makeCase(seed)
  const of = bases.find(({ name }) => name === base)!
  try {
    const verdict = judge(edited)
    const wrong = verdict.verdict === 'sah' ? wrongfully(of, edited, verdict) : null
    return { seed, verdict: verdict.verdict, wrong }
  } catch (error) {
    return { seed, verdict: 'none', wrong: `the judge threw: ${String(error)}` }
  }
}

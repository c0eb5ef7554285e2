import type { TaskName } from './use-waiting.ts'

/** In the order in which others wait longest: a signature holds up a finished letter, a receipt nobody. */
const order = ['tanda_tangan', 'paraf', 'nomor', 'revisi', 'baca'] as const
export type NextStep = (typeof order)[number]

/** The one most useful thing to do next, and for how many letters. */
export const nextStep = (count: (...tasks: TaskName[]) => number): { step: NextStep; n: number } | null => {
  for (const step of order) {
    const n = step === 'nomor' ? count('nomor', 'pdf_akhir') : count(step)
    if (n > 0) return { step, n }
  }
  return null
}

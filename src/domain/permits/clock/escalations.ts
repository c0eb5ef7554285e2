import type { ClockReading } from './read-clock.ts'

export type Escalation = {
  /** The step that is to be hurried, or the whole. */
  of: 'step' | 'whole'
  step: string | null
  level: 'soon' | 'late'
  /** Working days left, negative when late. */
  left: number
}

/**
 * Who is to be told now that a case is late, or will be soon. The holder of the step is warned so many working days before, though never on
 * the day on which a step begins unless it is due then. Nobody is hurried while the file is with the applicant.
 */
export const escalationsOf = (reading: ClockReading, { beforeDue }: { beforeDue: number }): Escalation[] => {
  if (reading.state === 'paused' || reading.state === 'stopped') return []
  const found: Escalation[] = []
  const look = (of: Escalation['of'], used: number, allotted: number) => {
    const left = allotted - used
    const soon = left <= Math.min(beforeDue, Math.max(allotted - 1, 0))
    if (left < 0 || soon) found.push({ of, step: reading.step, level: left < 0 ? 'late' : 'soon', left })
  }
  const current = reading.perStep.find(({ step }) => step === reading.step)
  if (current) look('step', current.used, current.allotted)
  if (reading.left !== null) look('whole', reading.used, reading.used + reading.left)
  return found
}

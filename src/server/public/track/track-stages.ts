import { officeDay } from '../../../domain/office-day.ts'
import type { PermitCase } from '../../../domain/permits/case/permit-case.ts'
import type { ClockReading } from '../../../domain/permits/clock/read-clock.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { longDay, type Lang } from '../language.ts'

/** One line of the way: what it is called, how it stands, and a day where there is one. */
export interface Stage {
  name: string
  state: 'done' | 'now' | 'later'
  day: string | null
}

/** The way of an application in the words of its kind: from the day it came, step by step. What it passed was done; what it never came to, was not. */
export const stagesOf = (
  { permit, at }: { permit: PermitCase; at: string },
  kind: PermitKind,
  clock: ClockReading,
  { applied, lang }: { applied: string; lang: Lang },
): Stage[] => {
  const current = kind.steps.findIndex(({ id }) => id === permit.step)
  const isOver = permit.state === 'ditolak' || permit.state === 'ditarik'
  const steps = kind.steps.map((step, index): Stage => {
    const name = lang === 'en' ? step.nameEn : step.name
    const reading = clock.perStep.find((one) => one.step === step.id)
    const started = index === 0 ? clock.started : null
    if (index < current) return { name, state: 'done', day: reading?.until ?? started }
    if (index > current || isOver) return { name, state: 'later', day: null }
    const isDone = permit.handover !== null && step.type === 'penyerahan'
    return isDone
      ? { name, state: 'done', day: officeDay(permit.handover!.at) }
      : { name, state: 'now', day: reading?.from ?? null }
  })
  // What comes after a refusal never comes.
  const shown = isOver ? steps.filter(({ state }) => state === 'done') : steps
  return [{ name: applied, state: 'done', day: officeDay(at) }, ...shown]
}

export const dayWords = (day: string | null, lang: Lang): string => (day === null ? '' : longDay(day, lang))

import { z } from 'zod'
import { diagnosisSchema, diagnosisSteps, stepResultSchema } from '../diagnosis/diagnosis.ts'
import { call, nothing } from './call.ts'

/** A step of a diagnosis under way: begun (`result` null), or done. */
export const diagnosisStepEvent = z.object({
  event: z.literal('diagnosis.step'),
  step: z.enum(diagnosisSteps),
  result: stepResultSchema.nullable(),
})

/** The office process died. It is started anew by itself, unless it died again and again (`stopped`). */
export const officeDiedEvent = z.object({ event: z.literal('office.died'), stopped: z.boolean() })

/** Looking at this computer, signed in or not. Personal data is masked before it leaves the office. */
export const diagnosisCalls = {
  /** One at a time: who asks while one is under way gets that one's answer. Steps come as `diagnosis.step` events as well. */
  'diagnosis.run': call(nothing, diagnosisSchema),
  /** What is not done yet is answered as not looked at. */
  'diagnosis.cancel': call(nothing, nothing),
  /** After `office_stopped`: the shell starts the office again. One that is at work stays so. */
  'diagnosis.startAgain': call(nothing, nothing),
} as const

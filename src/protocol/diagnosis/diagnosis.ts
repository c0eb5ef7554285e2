import { z } from 'zod'
import { findingResults } from './finding.ts'

/** What is looked at, in this order; the number in a report is its place here, from 1. */
export const diagnosisSteps = [
  'versions',
  'policies',
  'disk',
  'secrets',
  'store',
  'backups',
  'outbox',
  'clock',
  'proxy',
  'server',
  'tls',
  'timestamp',
  'drivers',
  'readers',
  'certificates',
  'updates',
] as const
export type DiagnosisStepName = (typeof diagnosisSteps)[number]

/** A line of what was found: a message of the list of words, by its key, with what stands in it. Already masked. */
export const findingSchema = z.object({
  code: z.string().max(60).describe('of `findingList`'),
  params: z.record(z.string(), z.union([z.string().max(500), z.number()])),
})
export type DiagnosisFinding = z.infer<typeof findingSchema>

/**
 * What became of a step. ok: as it should be · note: works, worth knowing · problem: something does not work, with cause and remedy
 * (both follow from the code) · unknown: could not be looked at, for the reason that the code says.
 */
export const stepResultSchema = z.object({
  step: z.enum(diagnosisSteps),
  result: z.enum(findingResults),
  findings: z.array(findingSchema).max(50),
  milliseconds: z.number().int().nonnegative(),
})
export type StepResult = z.infer<typeof stepResultSchema>

export const diagnosisSchema = z.object({
  at: z.iso.datetime(),
  steps: z.array(stepResultSchema),
  logs: z.array(z.string().max(1000)).max(200).describe('the newest lines of the logs, masked, oldest first'),
})
export type Diagnosis = z.infer<typeof diagnosisSchema>

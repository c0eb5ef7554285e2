import { z } from 'zod'
import { noticeKinds, noticeLanguages } from '../domain/permits/notices/notice-kinds.ts'

/**
 * How the mails to an applicant fare, for enrolled devices of people who see the case.
 *
 * | path | what |
 * |---|---|
 * | GET /v1/permits/:id/notices | `noticesAnswerSchema`, the oldest first |
 */
export const noticeStates = ['waiting', 'sent', 'failed', 'by_hand'] as const
export const noticeStandingSchema = z.object({
  id: z.uuid(),
  kind: z.enum(noticeKinds),
  language: z.enum(noticeLanguages),
  masked: z.string().describe('n***@contoh.example; empty: the applicant gave no address'),
  state: z.enum(noticeStates).describe('`by_hand`: no address or no mail server, so the office tells it itself'),
  queuedAt: z.iso.datetime(),
  attempts: z.number().int(),
  nextAt: z.iso.datetime().describe('when it is tried next, where it waits'),
  endedAt: z.iso.datetime().nullable(),
  error: z.string().describe('what the mail server said last, without addresses'),
})
export type NoticeStandingAnswer = z.infer<typeof noticeStandingSchema>
export const noticesAnswerSchema = z.object({ notices: z.array(noticeStandingSchema) })

import { z } from 'zod'
import { noticeKinds } from './notice-kinds.ts'

const subject = z.string().trim().min(1).max(150)
const body = z.string().trim().min(1).max(4000)

/** How applicants are told of one kind of event, in both languages. `{names}` are filled in (`notice-kinds.ts`). */
export const noticeTemplateSchema = z.strictObject({
  id: z.enum(noticeKinds),
  subject,
  body,
  subjectEn: subject,
  bodyEn: body,
})
export type NoticeTemplate = z.infer<typeof noticeTemplateSchema>

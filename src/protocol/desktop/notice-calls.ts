import { z } from 'zod'
import { noticeKinds, noticeLanguages } from '../../domain/permits/notices/notice-kinds.ts'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { noticeStandingSchema } from '../notice-api.ts'
import { call } from './call.ts'

/** What applicants are told of their case. */
export const noticeCalls = {
  /** How the mails fare. Only the server knows: where it does not answer the list is empty, and `problem` says why. */
  'permits.notices': call(
    z.object({ id: z.uuid() }),
    z.object({ notices: z.array(noticeStandingSchema), problem: errorMessageSchema.nullable() }),
  ),
  /** The words for the applicant as they would be mailed, to be told by hand. Made here, with or without the server. */
  'permits.noticeText': call(
    z.object({
      id: z.uuid(),
      kind: z.enum(noticeKinds),
      language: z.enum(noticeLanguages),
      message: z.string().max(4000).default('').describe('of `pesan`'),
    }),
    z.object({ subject: z.string(), text: z.string() }),
  ),
} as const

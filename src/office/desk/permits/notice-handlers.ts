import { writeCaseNotice } from '../../../domain/permits/notices/write-case-notice.ts'
import type { noticeCalls } from '../../../protocol/desktop/notice-calls.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from '../handlers.ts'
import { caseOf } from './case-desk.ts'

/** What applicants are told: by mail, as the server says, and by hand, in the same words. */
export const noticeHandlers = (desk: Desk): Handlers<keyof typeof noticeCalls> => ({
  'permits.notices': async ({ id }) => {
    try {
      return { notices: await desk.client.notices(id), problem: null }
    } catch (error) {
      return { notices: [], problem: LontarError.from(error).toMessage() }
    }
  },
  'permits.noticeText': ({ id, kind, language, message }) => {
    const { book } = desk
    return writeCaseNotice(caseOf(desk, id), kind, language, {
      directory: book.directory(),
      day: book.today(),
      message,
    })
  },
})

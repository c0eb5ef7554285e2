import type { Directory } from '../directory.ts'
import { checkNotice } from '../permits/notices/check-notice.ts'
import type { ChangeOf } from './change.ts'
import { require } from './refuse.ts'

/** The office's own templates, instead of those it had. */
export const setNotices = (directory: Directory, { notices }: ChangeOf<'notices.set'>): Directory => {
  for (const notice of notices) require(checkNotice(notice).length === 0, 'notice_faulty')
  require(new Set(notices.map((notice) => notice.id)).size === notices.length, 'id_taken')
  return { ...directory, permitNotices: notices }
}

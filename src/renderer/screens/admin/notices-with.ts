import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import type { Directory } from '../../../domain/directory.ts'
import type { NoticeTemplate } from '../../../domain/permits/notices/notice-template.ts'

/** The whole list without one template, which then is again as Lontar ships it, or with another in its place. */
export const noticesWith = (
  { permitNotices = [] }: Directory,
  id: NoticeTemplate['id'],
  own: NoticeTemplate | null,
): DirectoryChange => ({
  kind: 'notices.set',
  notices: [...permitNotices.filter((notice) => notice.id !== id), ...(own ? [own] : [])],
})

import type { Directory } from '../../directory.ts'
import type { NoticeKind } from './notice-kinds.ts'
import type { NoticeTemplate } from './notice-template.ts'
import { shippedNotices } from './shipped-notices.ts'

/** All templates: the office's own where an admin has edited them, else those that Lontar ships. */
export const noticeTemplatesOf = (directory: Pick<Directory, 'permitNotices'>): NoticeTemplate[] =>
  shippedNotices.map((shipped) => directory.permitNotices?.find((own) => own.id === shipped.id) ?? shipped)

export const noticeTemplateOf = (directory: Pick<Directory, 'permitNotices'>, kind: NoticeKind): NoticeTemplate =>
  directory.permitNotices?.find((own) => own.id === kind) ?? shippedNotices.find((shipped) => shipped.id === kind)!

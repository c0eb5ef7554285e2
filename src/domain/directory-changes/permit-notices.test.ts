import { expect, test } from 'vitest'
import { noticeTemplateOf, noticeTemplatesOf } from '../permits/notices/notice-templates-of.ts'
import { shippedNotices } from '../permits/notices/shipped-notices.ts'
import { office } from '../testing/small-office.ts'
import { applyChange } from './apply-change.ts'
import type { Authority } from './authority.ts'
import { directoryChangeSchema, type DirectoryChange } from './change.ts'
import { told } from './told.ts'

const province: Authority = { province: true, unitIds: [] }
const own = { ...noticeTemplateOf({}, 'terbit'), subject: 'Om Swastiastu: izin {nomor} terbit' }
const set = (...notices: (typeof own)[]): DirectoryChange =>
  directoryChangeSchema.parse({ kind: 'notices.set', notices })
const change = (what: DirectoryChange, authority = province) => applyChange(office, what, authority, '2026-11-26')

test('the office writes one notice its own way; the others stay as Lontar ships them, and it can go back', () => {
  const edited = change(set(own))
  expect(noticeTemplateOf(edited, 'terbit').subject).toBe(own.subject)
  expect(noticeTemplatesOf(edited)).toHaveLength(shippedNotices.length)
  expect(noticeTemplateOf(edited, 'ditolak')).toBe(noticeTemplateOf({}, 'ditolak'))
  const back = applyChange(edited, set(), province, '2026-11-26')
  expect(noticeTemplatesOf(back)).toEqual(shippedNotices)
})

test('what would leave a hole, the same twice, or somebody else’s is refused; the audit log says which, not the words', () => {
  expect(() => change(set({ ...own, body: 'Yth. {pemohn}' }))).toThrow('notice_faulty')
  expect(() => change(set(own, own))).toThrow('id_taken')
  expect(() => change(set(own), { province: false, unitIds: ['kominfo'] })).toThrow('province_only')
  expect(() => change(set(own), { province: false, unitIds: ['dpmptsp'] }), 'who serves permits may').not.toThrow()
  expect(told(set(own))).toEqual({ kind: 'notices.set', notices: ['terbit'] })
})

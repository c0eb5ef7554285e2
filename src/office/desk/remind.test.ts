import { afterEach, expect, test } from 'vitest'
import { viewFor } from '../../domain/letter-views.ts'
import { letterAt, perform } from '../../domain/testing/access-story.ts'
import { office, people, type Name } from '../../domain/testing/small-office.ts'
import type { News } from '../../protocol/desktop-api.ts'
import { createReminders } from './remind.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

let open: SmallBook[] = []
afterEach(() => {
  open.forEach((book) => book.remove())
  open = []
})

/** The laptop of somebody on the sixteenth of November, with a disposition that is due on that day. */
const laptopOf = (personId: Name, due: string | null) => {
  const letter = letterAt('sent', 'biasa')
  const words = { instructions: ['Tindak lanjuti'], note: '', due }
  const intent = { kind: 'letter.dispose', dispositionId: letter.id, unitId: 'dpmptsp', parentId: null } as const
  const given = perform(letter, people.kadisTujuan, { ...intent, ...words, to: ['j-tuTujuan'] }, '2026-11-15')
  const small = smallBook(personId)
  open.push(small)
  small.store.transaction(() => small.book.receive(letter.id, viewFor(given, office, personId, '2026-11-16')))
  const sent: News[] = []
  const reminders = createReminders(small, (news) => sent.push(news))
  reminders.stop()
  return { ...reminders, sent }
}

test('what is due today is told once that day, to whom it was given and to who gave it', () => {
  const clerk = laptopOf('tuTujuan', '2026-11-16')
  clerk.look()
  clerk.look()
  expect(clerk.sent.map(({ due }) => due)).toEqual([{ mine: 1, given: 0 }])
  const head = laptopOf('kadisTujuan', '2026-11-14')
  head.look()
  expect(head.sent.map(({ due }) => due)).toEqual([{ mine: 0, given: 1 }])
})

test('what has time, or no day at all, reminds nobody', () => {
  for (const due of ['2026-11-17', null]) {
    const clerk = laptopOf('tuTujuan', due)
    clerk.look()
    expect(clerk.sent).toEqual([])
  }
})

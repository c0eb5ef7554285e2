import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { Letter } from '../letter.ts'
import { sideOf, tasksFor, viewFor } from '../letter-views.ts'
import { sightsOf } from './sight.ts'
import { runs, situation } from '../testing/arbitrary-letter.ts'
import { assertUntilSeen } from '../testing/until-seen.ts'

const outsiders = (check: (letter: Letter, view: Letter) => void, seen: () => boolean) =>
  assertUntilSeen(
    property(situation, ({ letter, directory, day }) => {
      for (const { id } of directory.people) {
        const view = viewFor(letter, directory, id, day)
        const isOfChain = sightsOf(letter, directory, id, day).some(({ sight }) => sight === 'whole')
        if (view && view !== letter && !isOfChain) check(letter, view)
      }
    }),
    200,
    seen,
  )

test('a laptop, which has only its view, finds the same side, the same tasks and the same view as the server', () => {
  assert(
    property(situation, ({ letter, directory, day }) => {
      for (const { id } of directory.people) {
        const view = viewFor(letter, directory, id, day)
        if (!view) continue
        expect(viewFor(view, directory, id, day)).toEqual(view)
        expect(sideOf(view, directory, id, day)).toBe(sideOf(letter, directory, id, day))
        expect(tasksFor(view, directory, id, day)).toEqual(tasksFor(letter, directory, id, day))
      }
    }),
    runs(200),
  )
})

test('an envelope has no words and no files; nobody but its own chain sees a draft, a note or the receipts of others', () => {
  const seen = { envelope: 0, addressee: 0 }
  outsiders(
    (letter, view) => {
      expect(view.parafs).toEqual([])
      expect(view.finalPdf).toBeNull()
      expect(view.version).toBe(letter.version)
      expect(view.history.every((h) => h.note === '')).toBe(true)
      if (!view.envelope) {
        seen.addressee++
        return
      }
      seen.envelope++
      const { subject, attachments, kind, classification } = view.content
      expect({ subject, attachments, kind, classification, pdf: view.signedPdf }).toEqual({
        subject: '',
        attachments: [],
        kind: '',
        classification: '',
        pdf: null,
      })
    },
    () => seen.envelope > 0 && seen.addressee > 0,
  )
})

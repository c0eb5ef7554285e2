import { property } from 'fast-check'
import { expect, test } from 'vitest'
import { positionsOf } from '../../directory.ts'
import { viewFor } from '../../letter-views.ts'
import { worksFor } from '../../living-unit.ts'
import { situation } from '../../testing/arbitrary-letter.ts'
import { assertUntilSeen } from '../../testing/until-seen.ts'
import { isCase, type CaseLetter } from '../lifecycle/case-step.ts'
import { sampleApplication, sampleTrackKey } from '../testing/permit-office.ts'

const { identity, name } = sampleApplication.applicant
const desks = ['front_office', 'back_office', 'verifikator', 'penandatangan', 'pimpinan', 'tu'] as const

/** By the letter of the rule, written down anew: what somebody has to do with a case. */
interface Ways {
  isDesk: boolean
  isAsked: boolean
  isChecking: boolean
  isKeeping: boolean
}

/** Over random lives of cases in random provinces, in which desks change hands and agencies are merged. */
const everybody = (check: (letter: CaseLetter, view: CaseLetter | null, who: Ways) => void, seen: () => boolean) =>
  assertUntilSeen(
    property(situation, ({ letter, directory, day }) => {
      if (!isCase(letter)) return
      const { teams, papers } = letter.permit
      const seatsIn = (personId: string, unitId: string) =>
        positionsOf(directory, personId, day).filter((seat) => worksFor(seat, unitId, directory, day))
      for (const { id } of directory.people) {
        const view = viewFor(letter, directory, id, day)
        const isDesk = seatsIn(id, letter.unitId).some((seat) =>
          seat.roles.some((r) => (desks as readonly string[]).includes(r)),
        )
        const isAsked = teams.some(({ unitId }) => seatsIn(id, unitId).length > 0)
        const isChecking = positionsOf(directory, id, day).some((seat) =>
          papers.some((paper) => paper.positions.includes(seat.id)),
        )
        const isKeeping = (letter.archives ?? []).some(({ unitId }) =>
          seatsIn(id, unitId).some((seat) => seat.roles.includes('arsiparis')),
        )
        check(letter, view && isCase(view) ? view : null, { isDesk, isAsked, isChecking, isKeeping })
      }
    }),
    300,
    seen,
  )

test('nobody outside the serving office is ever given the applicant’s secret or the number of the identity card', () => {
  let outside = 0
  everybody(
    (_, view, { isDesk }) => {
      if (!view || isDesk) return
      // Whoever entered it and sits elsewhere by now had both in hand.
      outside++
      const told = JSON.stringify(view)
      expect(told).not.toContain(sampleTrackKey)
      expect(told).not.toContain(identity)
    },
    () => outside > 0,
  )
})

test('an agency sees a case only once it was asked, or checks or keeps a paper of it', () => {
  const seen = { asked: 0, checking: 0, nothing: 0 }
  everybody(
    (_, view, { isDesk, isAsked, isChecking, isKeeping }) => {
      if (isDesk) return
      if (view) expect(isAsked || isChecking || isKeeping, 'shown to somebody who has nothing to do with it').toBe(true)
      if (view && isAsked) seen.asked++
      if (view && isChecking) seen.checking++
      if (!view) seen.nothing++
    },
    () => Math.min(...Object.values(seen)) > 0,
  )
})

test('of a destroyed case the line of the book is left: no name, no answers, no papers, no reasons', () => {
  let destroyed = 0
  everybody(
    (_, view) => {
      if (view?.state !== 'dimusnahkan') return
      destroyed++
      const told = JSON.stringify(view)
      for (const word of [name, identity, sampleTrackKey, 'Catatan', 'ktp.pdf', 'Kajian subak'])
        expect(told).not.toContain(word)
      expect(view.permit.application.kind).toBe('uji')
    },
    () => destroyed > 0,
  )
})

import { servesPermits } from '../../../domain/permits/access/case-parts.ts'
import { caseContentKind } from '../../../domain/permits/case/case-content-kind.ts'
import { permitKindsOf } from '../../../domain/permits/kind/permit-kinds-of.ts'
import type { permitCalls } from '../../../protocol/desktop/permit-calls.ts'
import { myPositions } from '../act-on-letter.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from '../handlers.ts'
import { actOnCase } from './act-on-case.ts'
import { alikeCases, applyAtCounter } from './apply-at-counter.ts'
import { caseDesk } from './case-desk.ts'
import { draftPaper } from './draft-paper.ts'
import { documentLimit, lookAtDocument } from './look-at-document.ts'
import { permitDraftsOf } from './permit-drafts.ts'

/** Permit cases at the desks of the office. */
export const permitHandlers = (desk: Desk): Handlers<keyof typeof permitCalls> => {
  const drafts = permitDraftsOf(desk)
  /** Work and the draft it came from: both, or neither. */
  const done = <T>(draft: string | undefined, work: () => T): T =>
    desk.store.transaction(() => {
      const result = work()
      if (draft) drafts.drop(draft)
      return result
    })
  return {
    'permits.mine': () => {
      const seats = myPositions(desk)
      const kinds = permitKindsOf(desk.book.directory())
      const serving = new Set(kinds.map((kind) => kind.unitId))
      const isOfTeam = seats.some(({ roles }) => roles.includes('tim_teknis'))
      const atDesk = seats.filter((seat) => servesPermits(seat) && serving.has(seat.unitId))
      const waiting = desk.store.letters.list('menunggu', '').filter((row) => row.kind === caseContentKind).length
      return {
        takesPart: atDesk.length > 0 || isOfTeam || waiting > 0,
        counter: atDesk.filter(({ roles }) => roles.includes('front_office')).map(({ unitId }) => unitId),
        waiting,
      }
    },
    'permits.case': ({ id }) => caseDesk(desk, id),
    'permits.act': ({ id, intent, draft }) => {
      done(draft, () => actOnCase(desk, id, intent))
      return {}
    },
    'permits.apply': ({ application, draft }) => ({ id: done(draft, () => applyAtCounter(desk, application)) }),
    'permits.draftPaper': ({ id, as, reason }) => ({ id: draftPaper(desk, id, as, reason) }),
    'permits.alike': ({ identity, except }) => ({ cases: alikeCases(desk, identity, except) }),
    'permits.addFile': async ({ draft, name, data, accept, maxMegabytes }) => {
      const bytes = Buffer.from(data, 'base64')
      const limitBytes = documentLimit(maxMegabytes, desk.settings.attachmentLimitBytes)
      const looked = await lookAtDocument(bytes, { name, accept, limitBytes })
      const file = { ...(await desk.vault.put(bytes)), ...looked }
      drafts.addFile(draft, file)
      return file
    },
    'permits.drafts': () => ({ drafts: desk.store.permitDrafts.list() }),
    'permits.draft': ({ key }) => desk.store.permitDrafts.get(key),
    'permits.keepDraft': (draft) => {
      drafts.keep(draft)
      return {}
    },
    'permits.dropDraft': ({ key }) => {
      drafts.drop(key)
      return {}
    },
  }
}

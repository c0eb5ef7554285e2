import { randomBytes, randomUUID } from 'node:crypto'
import type { Application } from '../../../domain/permits/case/permit-case.ts'
import { trackKeyOf } from '../../../domain/permits/case/track-key.ts'
import { isCase } from '../../../domain/permits/lifecycle/case-step.ts'
import { permitKindOf } from '../../../domain/permits/kind/permit-kinds-of.ts'
import { worksFor } from '../../../domain/living-unit.ts'
import { answersOf } from '../../../domain/permits/form/answers-of.ts'
import type { AlikeCase } from '../../../protocol/desktop/permit-calls.ts'
import { myPositions } from '../act-on-letter.ts'
import type { Desk } from '../desk.ts'

/**
 * An application over the counter begins here, online or not; its number comes from the server, the applicant’s key is made now. What
 * may be missing is for the check to say, so an incomplete one is taken too. @returns the id of the case
 */
export const applyAtCounter = (desk: Desk, application: Application): string => {
  const directory = desk.book.directory()
  const kind = permitKindOf(directory, application.kind, application.kindVersion)
  const seats = myPositions(desk)
  const counter = seats.find(
    (seat) => kind && seat.roles.includes('front_office') && worksFor(seat, kind.unitId, directory, desk.book.today()),
  )
  const id = randomUUID()
  const form = kind ? answersOf(kind.form, application.form, application.applicant.type) : application.form
  const trackKey = trackKeyOf(randomBytes(16))
  const intent = { kind: 'permit.apply' as const, application: { ...application, form }, trackKey }
  desk.book.perform(id, intent, counter?.id ?? seats[0]?.id ?? '')
  return id
}

const running = ({ state }: AlikeCase): boolean => state === 'berjalan' || state === 'dikembalikan'

/** Cases here of the same identity, running ones first: shown to the staff, never to the applicant. */
export const alikeCases = (desk: Pick<Desk, 'store'>, identity: string, except?: string): AlikeCase[] => {
  const found = desk.store.cases.ofIdentity(identity, mostAlike).flatMap((id): AlikeCase[] => {
    const letter = id === except ? undefined : desk.store.letters.get(id)?.local
    if (!letter || !isCase(letter)) return []
    const { application, number, state } = letter.permit
    return [{ id, kind: application.kind, subject: letter.content.subject, number: number?.text ?? null, state }]
  })
  return [...found.filter(running), ...found.filter((one) => !running(one))].slice(0, 20)
}

/** The newest so many of one person are looked at. */
const mostAlike = 100

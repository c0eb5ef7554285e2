import { holdersOf, positionOf, unitOf, type Directory } from '../../domain/directory.ts'
import { applicantActor } from '../../domain/permits/lifecycle/applying.ts'
import type { Actor, Addressee } from '../../domain/letter.ts'
import type { Translate } from '../i18n/translator.ts'

/** People, positions and addressees by the names a reader knows; an id stands in for what the directory has lost. */
export const namesFrom = (directory: Directory, t: Translate) => {
  const person = (id: string) => directory.people.find((p) => p.id === id)?.name ?? id
  const position = (id: string) => positionOf(directory, id)?.title ?? id
  const unit = (id: string) => unitOf(directory, id)?.name ?? id
  const abbreviation = (id: string) => unitOf(directory, id)?.abbreviation ?? id
  const held = (positionId: string, holding: Actor['holding']) =>
    `${t(`holding.${holding}`)} ${position(positionId)}`.trim()
  return {
    person,
    position,
    unit,
    abbreviation,
    /** `Plt. Kepala Dinas …` */
    held,
    /** Who acted and as what: `I Made Sudarsana, Plt. Kepala Dinas …`; nobody of the directory on the public pages and at the server. */
    actor: (actor: Actor) => {
      if (actor.personId === applicantActor.personId) return t('actor.applicant')
      if (actor.personId === 'server') return t('actor.server')
      return `${person(actor.personId)}, ${held(actor.positionId, actor.holding)}`
    },
    addressee: (to: Addressee) => {
      if (to.type === 'unit') return unit(to.unitId)
      return to.type === 'position' ? position(to.positionId) : [to.name, to.place].filter(Boolean).join(', ')
    },
    /** The people who hold a position on a day, or the position alone. */
    holders: (positionId: string, day: string) => holdersOf(directory, positionId, day).map((p) => p.name),
  }
}
export type Names = ReturnType<typeof namesFrom>

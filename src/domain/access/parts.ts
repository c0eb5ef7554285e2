import { type Directory, type Position } from '../directory.ts'
import { isSignedElectronically } from '../kinds/kinds-of.ts'
import type { Delivery, Letter } from '../letter.ts'
import { nextReviewer } from '../lifecycle/checking.ts'
import { arrivesAt } from '../lifecycle/delivery.ts'
import { nextSignatory, signatoriesOf } from '../lifecycle/signatories.ts'
import { recordOf } from '../lifecycle/archiving.ts'
import { worksFor } from '../living-unit.ts'
import { accessRulesOf } from './access-rules.ts'
import { isAuthor, type Holder } from './authorship.ts'
import { caseParts } from '../permits/access/case-parts.ts'
import { isOwnRegistryOf, isRegistryOf } from './registry.ts'

/** One way in which a letter concerns a position. */
export interface Part {
  as: 'author' | 'reviewer' | 'registry' | 'signatory' | 'archive' | 'addressee' | 'disposition' | 'permit'
  /** The next step is this position's. */
  waits: boolean
  /** When it came to the position: times of the letter's own history, which the server has set. */
  arrivals: string[]
}

/**
 * The parts that a position plays in a letter at present. An open letter concerns all of its chain from the day it was
 * submitted; a closed one each of them only once it has reached them.
 */
export const partsOf = (
  letter: Letter,
  directory: Directory,
  holder: Holder,
  position: Position,
  day: string,
): Part[] => {
  const { state, history, content, deliveries } = letter
  const { closed } = accessRulesOf(directory).levels[content.security]
  const submitted = history.findLast((h) => h.action === 'letter.submit')
  const at = (...actions: string[]) => history.filter((h) => actions.includes(h.action)).map((h) => h.at)
  const part = (as: Part['as'], isOne: boolean, waits: boolean, arrivals: string[]): Part[] =>
    isOne ? [{ as, waits, arrivals }] : []
  /** In the chain, and concerned already. */
  const chained = (named: boolean, reached: boolean) => named && submitted !== undefined && (!closed || reached)

  const myTurn = state !== 'draf' && nextReviewer(letter) === position.id
  const hasActed = history.some((h) => h.by.positionId === position.id && isReview(h.action))
  const checked = history
    .filter((h) => h.state === 'diperiksa' && h.action !== 'letter.reserve_number')
    .map((h) => h.at)
  const final = at('letter.finalize')
  const author = isAuthor(letter, directory, holder, day)
  const colleague = letter.author.positionId === position.id && submitted !== undefined && !closed
  const registry = isRegistryOf(letter, directory, holder, day)
  const ownRegistry = isOwnRegistryOf(letter, directory, holder, day)
  const own = deliveries.filter((d) => arrivesAt(d, position, directory, day))
  const signs = signatoriesOf(content).some((s) => s.positionId === position.id)
  const keeps = position.roles.includes('arsiparis')
  const leads = position.roles.includes('pimpinan')
  // The archivist has what was archived; the head what is to be destroyed, to approve it.
  const archived = (letter.archives ?? []).filter(
    (record) => (keeps || (leads && record.destruction)) && worksFor(position, record.unitId, directory, day),
  )
  const given = dispositionsTo(letter, position.id)

  return [
    ...part('author', author || colleague, author && state === 'draf', at('letter.create', 'letter.return')),
    ...part(
      'reviewer',
      chained(content.reviewers.includes(position.id), myTurn || hasActed),
      state === 'diajukan' && myTurn,
      turnsOf(letter, position.id, submitted?.at),
    ),
    ...part(
      'registry',
      chained(registry || ownRegistry, checked.length > 0),
      registry && (state === 'diperiksa' || (state === 'siap_ttd' && !isSignedElectronically(letter, directory))),
      checked,
    ),
    ...part(
      'signatory',
      chained(signs, final.length > 0),
      state === 'siap_ttd' && nextSignatory(letter)?.positionId === position.id,
      content.coSignatories?.length ? [...final, ...at('letter.strengthen')] : final,
    ),
    ...archived.flatMap((record) =>
      part(
        record.unitId === letter.unitId ? 'archive' : 'addressee',
        true,
        leads && record.destruction !== undefined && !record.destruction.approved,
        [record.archived.at, ...(record.destruction ? [record.destruction.proposed.at] : [])],
      ),
    ),
    ...own.flatMap((d) => part('addressee', true, d.read === null || (leads && isUndecided(letter, d)), [d.sentAt])),
    ...given.flatMap((d) => part('disposition', true, d.waits, [d.at])),
    ...caseParts(letter, directory, position, day),
  ]
}

/** Read, and yet nobody has said what is to become of it: it lies on the head’s desk, whoever sits there. */
const isUndecided = (letter: Letter, { unitId, as, followedUp }: Delivery): boolean =>
  as === 'addressee' &&
  !followedUp &&
  !recordOf(letter, unitId) &&
  !letter.dispositions?.some((d) => d.unitId === unitId)

/** What was passed on to the position with instructions, and not taken back. */
const dispositionsTo = ({ dispositions = [] }: Letter, positionId: string): { at: string; waits: boolean }[] =>
  dispositions.flatMap(({ at, to }) =>
    to.flatMap((receiver) =>
      receiver.positionId === positionId && !receiver.cancelled ? [{ at, waits: receiver.done === null }] : [],
    ),
  )

const isReview = (action: string): boolean => action === 'letter.paraf' || action === 'letter.return'

/** When the reviewer's turn began in the round at hand: with the submission, or with the paraf of the one before. */
const turnsOf = (letter: Letter, positionId: string, submittedAt: string | undefined): string[] => {
  const place = letter.content.reviewers.indexOf(positionId)
  const came = place <= 0 ? submittedAt : letter.parafs[place - 1]?.at
  return came === undefined ? [] : [came]
}

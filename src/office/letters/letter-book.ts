import { appointmentsOn, endedMandate, positionOf, type Directory } from '../../domain/directory.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import type { Actor, Letter } from '../../domain/letter.ts'
import { applyIntent, isBeginning } from '../../domain/lifecycle/apply-intent.ts'
import { Refusal, type StepContext } from '../../domain/lifecycle/step.ts'
import { officeDay } from '../../domain/office-day.ts'
import { withWords } from '../../domain/words-later.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Operation } from '../../protocol/sync-api.ts'
import type { StoredLetter } from '../store/letter-table.ts'
import type { Store } from '../store/store.ts'
import { mergedEdit, newOperation, requireSendable } from './outgoing-operation.ts'
import { officeTime } from './office-clock.ts'
import { filesNeeded, projectLetter } from './project-letter.ts'
import { isUndoable } from './undoable.ts'

/**
 * The letters of one person on this computer. What the person does is applied at once and queued for the server in the
 * same transaction; what the server says replaces its last word, and the steps still waiting are applied on top again.
 */
export interface LetterBook {
  readonly personId: string
  directory(): Directory
  /** The office's day, whatever this computer's clock says. */
  today(): string
  get(id: string): StoredLetter
  /** Does one step as one of the person's positions. @throws the refusal of the rules, as one of the error list */
  perform(id: string, intent: LetterIntent, positionId: string): Letter
  /** Would the rules allow this step now? Nothing is kept. @throws as `perform` does */
  check(id: string, intent: LetterIntent, positionId: string): void
  /**
   * Takes the last step on a letter back, as though it had never been done: only while it has not left this computer.
   * @throws already_sent
   */
  undo(id: string): Letter
  /** The server's word on a letter; null when it is no longer this person's. Call inside a transaction. */
  receive(id: string, letter: Letter | null): void
  /** The server's word where this computer's copy of it was found to be wrong, whatever its version. Inside a transaction. */
  replace(id: string, letter: Letter | null): void
  /** A step was refused and the server says nothing of the letter: show it as it stands without that step. */
  rejected(id: string): void
  /** Something about these letters is new, though not their words: a file of theirs has come. */
  announce(ids: string[]): void
  /**
   * After positions or the day have changed: what waits for whom is worked out anew, of what has a task and of the newest at once, of
   * the others by `refreshMore`.
   */
  refresh(): void
  /** Works out some more of them, the newest first; it goes on there after a restart. @returns whether any are left */
  refreshMore(): boolean
}

/** Letters in one go: a few hundredths of a second, so that a person who types does not feel it. */
const atOnce = 100
/** More than anybody works off in a day. */
const mostTasks = 1000

export const createLetterBook = (deps: {
  store: Store
  personId: string
  now: () => Date
  changed: (ids: string[]) => void
  /** Throws where this step may not be done at all now, whatever the rules of the letter say. */
  guard?: (intent: LetterIntent) => void
  /** The person did something that may be taken back for a moment (true), or took it back (false). */
  undoable?: (may: boolean) => void
}): LetterBook => {
  const { store, personId } = deps
  const now = () => deps.now().toISOString()
  const directory = () => store.facts.get('directory')!
  const inOffice = (instant: string) => officeTime(instant, store.facts.get('exchange'), deps.now())
  const epoch = () => store.facts.get('feed')?.epoch ?? ''
  const today = () => officeDay(inOffice(now()))

  const save = (letter: StoredLetter) => {
    store.letters.put(letter, projectLetter(letter.local, directory(), personId, today()))
    store.files.link(letter.id, filesNeeded(letter.local))
    store.archive.put(letter.local)
    deps.changed([letter.id])
  }

  const step = (
    id: string,
    letter: Letter | null,
    operation: Pick<Operation, 'intent' | 'actor' | 'claimedAt'>,
  ): Letter =>
    applyIntent(id, letter, operation.intent, {
      directory: directory(),
      actor: { personId, ...operation.actor },
      now: inOffice(operation.claimedAt),
      claimedAt: operation.claimedAt,
      ...ofBlock(operation.intent),
    })

  const replay = (id: string, server: Letter | null, waiting = store.outbox.waitingOf(id)): Letter | null => {
    let letter = server
    for (const operation of waiting) {
      try {
        letter = step(id, letter, operation)
      } catch (error) {
        // It no longer fits what the server said. The server will say so in its answer; until then it is left out.
        if (!(error instanceof Refusal)) throw error
      }
    }
    return letter
  }

  const settle = (id: string, server: Letter | null) => {
    const local = replay(id, server)
    if (local) return save({ id, server, local, epoch: epoch() })
    store.letters.remove(id)
    deps.changed([id])
  }

  /**
   * A letter whose beginning the server refused does not exist there. Its next edit (of a record: its correction) offers all of it
   * again; any other step waits for that.
   */
  const offeredAnew = (before: StoredLetter | null, intent: LetterIntent): LetterIntent => {
    if (!before || before.server) return intent
    if (store.outbox.waitingOf(before.id).some((waiting) => isBeginning(waiting.intent))) return intent
    const { content, outside, signedPdf } = before.local
    if (intent.kind === 'letter.correct_record' && outside && signedPdf) {
      return {
        kind: 'letter.record',
        content: { ...pickRecorded(content), ...intent.content },
        outside: { ...outside, ...intent.outside },
        pdf: signedPdf,
        attachments: content.attachments,
      }
    }
    if (intent.kind !== 'letter.edit') throw new LontarError('held_back')
    return { kind: 'letter.create', content: { ...before.local.content, ...intent.content } }
  }

  const project = (id: string): void => {
    const letter = get(id)
    if (store.letters.project(letter, projectLetter(letter.local, directory(), personId, today()))) deps.changed([id])
  }

  const refreshMore = (): boolean => {
    const left = store.facts.get('unprojected')
    if (!left) return false
    const page = store.letters.below(left.below, atOnce)
    store.transaction(() => {
      for (const { id } of page) project(id)
      store.facts.set('unprojected', page.length === atOnce && { below: page.at(-1)!.key })
    })
    return page.length === atOnce
  }

  const get = (id: string): StoredLetter => {
    const found = store.letters.get(id)
    if (!found) throw new LontarError('letter_unknown')
    return found
  }

  return {
    personId,
    directory,
    today,
    get,
    perform(id, intent, positionId) {
      deps.guard?.(intent)
      return store.transaction(() => {
        const before = store.letters.get(id)
        const claimedAt = now()
        // A time-stamp proves a signature as what it was given, also when that appointment is over (see the lifecycle).
        const signer = intent.kind === 'letter.strengthen' ? before?.local.signature?.by : undefined
        const actor = signer ?? actAs(directory(), personId, positionId, today())
        const offered = offeredAnew(before, intent)
        const asked = {
          subject: id,
          actor: { positionId: actor.positionId, holding: actor.holding },
          intent: withWhatWasSeen(before, offered),
        }
        const last = store.outbox.unofferedLast(id)
        const merged = last && mergedEdit(last, asked, claimedAt)
        const known = offered === intent ? (before?.local ?? null) : null
        const base = merged ? replay(id, before!.server, store.outbox.waitingOf(id).slice(0, -1)) : known
        const operation =
          merged ??
          newOperation(asked, {
            dseq: store.outbox.nextSequence(),
            baseVersion: before?.server?.version ?? 0,
            follows: store.outbox.waitingOf(id).at(-1)?.opId ?? null,
            claimedAt,
          })
        const local = orLontarError(() => step(id, base, operation))
        requireSendable(operation)
        if (merged) store.outbox.rewrite(operation)
        else store.outbox.add(operation)
        save({ id, server: before?.server ?? null, local, epoch: before?.epoch ?? epoch() })
        if (isUndoable(intent)) deps.undoable?.(true)
        return local
      })
    },
    check(id, intent, positionId) {
      deps.guard?.(intent)
      const { personId: _, ...actor } = actAs(directory(), personId, positionId, today())
      orLontarError(() => step(id, get(id).local, { intent, actor, claimedAt: now() }))
    },
    undo(id) {
      return store.transaction(() => {
        const { server } = get(id)
        const last = store.outbox.unofferedLast(id)
        if (!last || !isUndoable(last.intent) || !store.outbox.takeBack(last.dseq))
          throw new LontarError('already_sent')
        settle(id, server)
        deps.undoable?.(false)
        return get(id).local
      })
    },
    receive(id, letter) {
      const known = store.letters.get(id)
      // An answer may be older than what the feed brought meanwhile; what waits here has changed even so. A server that was
      // restored from a backup does say older things, and is believed: it gets there again.
      const older = letter && known?.server && known.epoch === epoch() && letter.version < known.server.version
      settle(id, older ? known.server : letter && wholeIfKnown(letter, known, epoch()))
    },
    replace: (id, letter) => settle(id, letter),
    rejected(id) {
      const known = store.letters.get(id)
      if (!known) return
      // A letter that the server never had keeps what its author wrote (sync.md, rule 3): it stays readable.
      save({ ...known, local: replay(id, known.server) ?? asDraft(known.local) })
    },
    announce: (ids) => deps.changed(ids),
    refresh() {
      store.transaction(() => {
        store.letters.ids('has_task').slice(-mostTasks).forEach(project)
        store.facts.set('unprojected', { below: null })
        refreshMore()
      })
    },
    refreshMore,
  }
}

/** A letter that came without its words has those that are here already, if nobody has written in it since. */
const wholeIfKnown = (letter: Letter, known: StoredLetter | null, epoch: string): Letter => {
  const here = known?.epoch === epoch ? known.server : null
  if (!letter.wordsLater || !here || here.wordsLater || here.envelope) return letter
  return here.contentVersion === letter.contentVersion ? withWords(letter, here) : letter
}

/** A number out of this computer’s own block is given here, and asked of the server as it is. */
const ofBlock = (intent: LetterIntent): Pick<StepContext, 'assignNumber'> => {
  const leased = intent.kind === 'letter.reserve_number' ? intent.leased : undefined
  return leased ? { assignNumber: () => leased } : {}
}

/** So that the server can merge what two computers wrote from the same beginning. */
const withWhatWasSeen = (before: StoredLetter | null, intent: LetterIntent): LetterIntent => {
  if (intent.kind !== 'letter.edit' || !before) return intent
  // Blanks that nobody has filled in yet are seen empty: so that they are merged one by one from the first on.
  const seen = Object.entries({ fields: {}, ...before.local.content }).filter(([field]) => field in intent.content)
  return { ...intent, was: Object.fromEntries(seen) }
}

/** What its author wrote, without the steps that never happened. A letter from outside, or an application, was never a draft. */
const asDraft = (letter: Letter): Letter =>
  letter.outside || letter.permit ? letter : { ...letter, state: 'draf', parafs: [], numberRequested: false }

const pickRecorded = ({ kind, subject, security, urgency, classification }: Letter['content']) => ({
  kind,
  subject,
  security,
  urgency,
  classification,
})

const actAs = (directory: Directory, personId: string, positionId: string, day: string): Actor => {
  const held = appointmentsOn(directory, personId, day).find((a) => a.positionId === positionId)
  if (!held) throw notHeld(directory, personId, positionId, day)
  return { personId, positionId, holding: held.holding }
}

const notHeld = (directory: Directory, personId: string, positionId: string, day: string): LontarError => {
  const position = positionOf(directory, positionId)?.title ?? positionId
  const until = endedMandate(directory, { personId, positionId }, day)
  return until ? new LontarError('mandate_ended', { position, until }) : new LontarError('not_allowed', { position })
}

const orLontarError = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw error instanceof Refusal ? new LontarError(error.code, error.params) : error
  }
}

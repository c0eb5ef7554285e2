import { randomUUID } from '../loader/seeded-crypto.ts'
import { positionsOf } from '../../../src/domain/directory.ts'
import type { LetterIntent } from '../../../src/domain/letter-intents.ts'
import { nextSignatory } from '../../../src/domain/lifecycle/signatories.ts'
import { finalizeLetter } from '../../../src/office/desk/finalize-letter.ts'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { signPaper } from '../loader/paper/signing.ts'
import type { Dice } from '../world/dice.ts'
import type { Laptop } from '../world/laptop.ts'
import { PowerCut } from '../world/power.ts'
import type { Deed, Swarm } from '../world/swarm.ts'
import { freshDraft } from './draft.ts'
import { stepsFor } from './deeds.ts'
import { applyAtCounter, draftPaper } from './permit-deeds.ts'

export interface WorkWitness {
  /** The person was told: stored. */
  saved(laptop: Laptop, letterId: string, deed: Deed): void
  broke(laptop: Laptop, error: unknown): void
}

/**
 * The person at a laptop does one thing that the screen would offer, sometimes one that the rules refuse.
 *
 * @returns what was done with which letter, or null
 */
export const doSomething = async (
  laptop: Laptop,
  deps: { swarm: Swarm; dice: Dice; witness: WorkWitness },
): Promise<{ deed: Deed; letterId: string } | null> => {
  try {
    const done = await attempt(laptop, deps)
    if (done) deps.witness.saved(laptop, done.letterId, done.deed)
    return done
  } catch (error) {
    if (error instanceof LontarError && error.code !== 'internal') return null
    if (!(error instanceof PowerCut)) deps.witness.broke(laptop, error)
    return null
  }
}

const attempt = async (laptop: Laptop, { swarm, dice }: { swarm: Swarm; dice: Dice }) => {
  const { book, store } = laptop.desk
  const directory = book.directory()
  const positions = positionsOf(directory, laptop.personId, book.today())
  if (positions.length === 0) return null
  const word = `${laptop.personId}-${dice.below(1e6)}`
  const ids = store.letters.ids('all').toSorted()
  const writer = positions.find((p) => p.roles.includes('konseptor'))
  const liking = Math.min(1, 2 * (swarm.deeds.create ?? 1))
  const likesToWrite = ids.length === 0 || dice.chance((2 * liking) / (ids.length + 4))
  if (writer && swarm.deeds.create && likesToWrite) {
    const letterId = randomUUID()
    perform(laptop, letterId, { kind: 'letter.create', content: freshDraft(directory, writer, dice, word) }, writer.id)
    return { deed: 'create' as const, letterId }
  }
  const clerk = positions.find((p) => p.roles.includes('tu'))
  if (clerk && swarm.deeds.record && likesToWrite) {
    const letterId = randomUUID()
    await recordLetter(laptop, letterId, clerk.id, word)
    return { deed: 'record' as const, letterId }
  }
  const counter = positions.find((p) => p.roles.includes('front_office'))
  if (counter && swarm.deeds.apply && dice.chance((2 * swarm.deeds.apply) / (ids.length + 4))) {
    const letterId = randomUUID()
    await applyAtCounter(laptop, letterId, counter.id, word)
    return { deed: 'apply' as const, letterId }
  }
  if (ids.length === 0) return null
  const letterId = chooseLetter(laptop, ids, dice)
  const { local } = book.get(letterId)
  const steps = stepsFor(local, { personId: laptop.personId, positions, day: book.today(), directory, dice, word })
  const liked = steps.filter((step) => swarm.deeds[step.deed] !== undefined)
  if (liked.length === 0) return null
  const chosen = dice.weighted(Object.fromEntries(liked.map((s, index) => [index, swarm.deeds[s.deed]])))
  const step = liked[Number(chosen)]!
  if (step.intent) perform(laptop, letterId, step.intent, step.positionId)
  else if (step.deed === 'draft_paper') draftPaper(laptop, letterId, step.positionId, step.as, dice)
  else if (step.deed === 'sign') await signLetter(laptop, letterId, step.positionId)
  else if (step.deed === 'sign_on_paper') await signOnPaper(laptop, letterId, step.positionId, word)
  else if (step.deed === 'finalize') await finalizeLetter(laptop.desk, letterId)
  else await attachFile(laptop, letterId, step.positionId, word)
  return { deed: step.deed, letterId }
}

/** Letters that wait for this person are looked at more often than others. */
const chooseLetter = (laptop: Laptop, ids: string[], dice: Dice): string => {
  const urgent = laptop.store.letters.ids('has_task').toSorted()
  return urgent.length > 0 && dice.chance(0.6) ? dice.pick(urgent) : dice.pick(ids)
}

const perform = (laptop: Laptop, id: string, intent: LetterIntent, positionId: string) =>
  laptop.desk.book.perform(id, intent, positionId)

/** As `desk/sign-letters.ts` does it: the file first, then one transaction. */
const signLetter = async ({ desk, personId }: Laptop, id: string, positionId: string): Promise<void> => {
  const { local: letter } = desk.book.get(id)
  // The second signs what the first has signed.
  const final = (letter.signedPdf ?? letter.finalPdf)!
  if (!desk.store.files.isPresent(final.sha256)) return
  const at = desk.now()
  const file = await desk.vault.put(signPaper(await desk.vault.get(final.sha256), personId, at))
  desk.store.transaction(() => {
    desk.store.files.markPresent(file)
    const signature = {
      onBehalfOf: nextSignatory(letter)?.onBehalfOf ?? null,
      certificateSubject: `CN=${personId}`,
      claimedTime: at.toISOString(),
      timestampTime: null,
      level: 'B-B' as const,
    }
    desk.book.perform(id, { kind: 'letter.sign', pdf: file, of: final.sha256, signature }, positionId)
  })
}

/** As `desk/sign-on-paper.ts` does it. */
const signOnPaper = async ({ desk }: Laptop, id: string, positionId: string, word: string): Promise<void> => {
  const pdf = await desk.vault.put(Buffer.from(`scan ${word}`))
  desk.store.transaction(() => {
    desk.store.files.markPresent(pdf)
    desk.book.perform(id, { kind: 'letter.sign_on_paper', pdf, note: word }, positionId)
  })
}

/** A letter from outside enters the agency's book. */
const recordLetter = async ({ desk }: Laptop, id: string, positionId: string, word: string): Promise<void> => {
  const pdf = await desk.vault.put(Buffer.from(`scan from outside ${word}`))
  desk.store.transaction(() => {
    desk.store.files.markPresent(pdf)
    const content = { kind: 'surat_dinas', subject: `Dari luar ${word}`, security: 'biasa', urgency: 'biasa' } as const
    const outside = { sender: `CV ${word}`, place: 'Denpasar', number: word, date: null, way: 'pos' } as const
    const intent: LetterIntent = {
      kind: 'letter.record',
      content: { ...content, classification: '000.9' },
      outside: { ...outside, receivedOn: desk.book.today() },
      pdf,
      attachments: [],
    }
    desk.book.perform(id, intent, positionId)
  })
}

/** As `desk/attach-file.ts` does it. */
const attachFile = async ({ desk, old }: Laptop, id: string, positionId: string, word: string): Promise<void> => {
  const others = desk.book.get(id).local.content.attachments
  // Whoever speaks schema 1 answers for all files of the letter (README, known gaps).
  if (old && !others.every(({ sha256 }) => desk.store.files.isPresent(sha256))) return
  const file = await desk.vault.put(Buffer.from(`lampiran ${word}`))
  const attachment = { ...file, name: `${word}.pdf`, pages: 1 }
  desk.store.transaction(() => {
    desk.store.files.markPresent(file)
    const { attachments } = desk.book.get(id).local.content
    const intent = { kind: 'letter.edit' as const, content: { attachments: [...attachments, attachment] } }
    desk.book.perform(id, intent, positionId)
  })
}

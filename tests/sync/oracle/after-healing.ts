import { officeDay } from '../../../src/domain/office-day.ts'
import type { Letter } from '../../../src/domain/letter.ts'
import { filesOfCase } from '../../../src/domain/permits/case/files-of-case.ts'
import { canonicalJson } from '../../../src/protocol/canonical-json.ts'
import type { ServerProgram } from '../world/server-machine.ts'
import type { Laptop } from '../world/laptop.ts'
import type { World } from '../world/world.ts'
import { checkLongTerm } from './long-term-at-rest.ts'
import { checkServerRecords } from './server-records.ts'
import { Violation } from './violation.ts'

/** Everything that must hold once all troubles are over and nothing moves any more. */
export const checkAfterHealing = async (world: World): Promise<void> => {
  const program = world.server.program()!
  const letters = await program.store.lettersAfter('', 100_000)
  checkPromises(world, letters)
  checkNumbers(letters)
  checkBooks(world, letters)
  for (const laptop of world.laptops) {
    checkReplica(world, program, laptop, letters)
    checkPapers(world, laptop)
    world.saved.check(laptop)
    checkOutbox(world, laptop, letters)
  }
  checkReceipts(world, program, letters)
  await checkServerRecords(world, letters)
  checkLongTerm(world, letters)
}

/** I2: what was accepted is there, in that version or a later one. */
const checkPromises = ({ answers }: World, letters: Letter[]): void => {
  const versions = new Map(letters.map((letter) => [letter.id, letter.version]))
  for (const [id, promised] of answers.promisedVersions()) {
    const version = versions.get(id) ?? 0
    if (version < promised) throw new Violation('I2', `version ${promised} was accepted, ${version} is there`, id)
  }
}

/** I3: each number is one letter's. */
const checkNumbers = (letters: Letter[]): void => {
  const owners = new Map<string, string>()
  for (const { id, number } of letters) {
    if (!number) continue
    const key = `${number.register} ${number.sequence}`
    if (owners.has(key)) throw new Violation('I3', `${number.text} is on two letters`, id)
    owners.set(key, id)
  }
}

/** I3: in an agency's book of incoming letters each line is one letter's, and none is left out; a restored server may have lost one. */
const checkBooks = ({ swarm }: World, letters: Letter[]): void => {
  const books = new Map<string, { sequence: number; text: string; id: string }[]>()
  for (const { id, deliveries, permit } of letters) {
    for (const agenda of [permit?.number, ...deliveries.map((d) => d.agenda)]) {
      if (agenda) books.set(agenda.register, [...(books.get(agenda.register) ?? []), { ...agenda, id }])
    }
  }
  for (const [register, lines] of books) {
    const inOrder = lines.toSorted((a, b) => a.sequence - b.sequence)
    const texts = new Set(lines.map(({ text }) => text))
    if (texts.size < lines.length) throw new Violation('I3', `${register} gives one number to two`, lines[0]!.id)
    inOrder.forEach(({ sequence, id }, index) => {
      if (inOrder[index - 1]?.sequence === sequence)
        throw new Violation('I3', `${register} has line ${sequence} twice`, id)
      if (sequence !== index + 1 && !swarm.happenings.server_restore) {
        throw new Violation('I3', `${register} has no line ${index + 1}`, id)
      }
    })
  }
}

/** I8: each laptop holds what its person may see: no more, no less, and nothing of its own beside it. */
const checkReplica = (world: World, { audience }: ServerProgram, laptop: Laptop, letters: Letter[]): void => {
  const day = officeDay(new Date(world.time.now()).toISOString())
  const here = new Set(laptop.store.letters.ids('all'))
  const drop = (what: string, id: string) => new Violation('I8', `${laptop.name} ${what}`, id)
  for (const letter of letters) {
    const view = audience.view(letter, laptop.personId, day)
    const stored = here.has(letter.id) ? laptop.desk.book.get(letter.id) : null
    if (!view && stored) throw drop('still has a letter that is not its person’s', letter.id)
    if (!view) continue
    if (!stored) throw drop('lacks a letter', letter.id)
    // Whoever saw nothing new but the version was sent nothing: an earlier version of the same.
    const version = stored.server?.version ?? 0
    if (version > view.version || canonicalJson(stored.server) !== canonicalJson({ ...view, version })) {
      throw drop(`holds version ${version}, the server ${view.version}`, letter.id)
    }
    if (canonicalJson(stored.local) !== canonicalJson({ ...view, version }))
      throw drop('shows something else than the server says', letter.id)
    here.delete(letter.id)
  }
  const known = new Set(letters.map((letter) => letter.id))
  for (const id of here) {
    if (known.has(id)) continue
    const own = laptop.store.outbox.of(id)
    // Refused from its first step, or lost with a backup: kept to be read (I11), and nobody else has it.
    if (own.length === 0 && laptop.desk.book.get(id).server === null) throw drop('has a letter out of nowhere', id)
  }
}

/** I8 for files, I4 for their bytes: what the letters name is here and is what it was named; nothing else is. */
const checkPapers = (world: World, laptop: Laptop): void => {
  const needed = new Set<string>()
  for (const id of laptop.store.letters.ids('all')) {
    const { local, server } = laptop.desk.book.get(id)
    const paper = local.signedPdf ?? local.finalPdf
    const files = [
      ...(paper ? [paper.sha256] : []),
      ...local.content.attachments.map((a) => a.sha256),
      ...filesOfCase(local).map((file) => file.sha256),
    ]
    for (const hash of files) {
      needed.add(hash)
      if (server && !laptop.shelf.has(hash)) throw new Violation('I8', `${laptop.name} lacks a file`, id)
      const there = world.server.fileText(hash)
      if (there !== null && laptop.shelf.get(hash)?.content.toString() !== there && laptop.shelf.has(hash)) {
        throw new Violation('I4', `${laptop.name} has other bytes under the same name`, id)
      }
    }
  }
  // A restored server may ask for the files of taken steps too, but only where the letter is still this person's.
  const here = new Set(laptop.store.letters.ids('all'))
  const askedFor = laptop.store.outbox.recent(1e9).filter((row) => row.status !== 'accepted' || here.has(row.letterId))
  askedFor.flatMap((row) => row.operation.dependsOn).forEach((hash) => needed.add(hash))
  const anHourAgo = laptop.desk.now().getTime() - 60 * 60 * 1000
  for (const [hash, { written }] of laptop.shelf) {
    // Files leave the disk an hour after they were written, or after the clock was put back, at the earliest.
    if (!needed.has(hash) && written < anHourAgo)
      throw new Violation('I8', `${laptop.name} keeps a file that no letter names: ${hash.slice(0, 8)}`)
  }
}

/** I11: what was refused can be read by its author, with its reason; and the outbox says of each step what the server said. */
const checkOutbox = ({ refused }: World, laptop: Laptop, letters: Letter[]): void => {
  const known = new Set(letters.map((letter) => letter.id))
  for (const { status, operation, letterId, error, kind } of laptop.store.outbox.recent(1e9)) {
    const drop = (what: string) => new Violation('I11', `${laptop.name}: ${kind} ${what}`, letterId)
    if (status === 'rejected' && !error) throw drop('was refused without a reason')
    if (status === 'waiting') continue
    if (refused.was(status, laptop.personId, operation.opId) === false)
      throw drop(`is shown as ${status}, which it is not`)
    const ownDraft = kind === 'letter.create' && status === 'rejected' && !known.has(letterId)
    if (ownDraft && !laptop.store.letters.get(letterId)) throw drop('was refused, and the draft is gone')
  }
}

/** I9: a sent letter has arrived wherever somebody takes letters in, and is open to the sender's eye wherever nobody does. */
const checkReceipts = (world: World, { audience }: ServerProgram, letters: Letter[]): void => {
  const day = officeDay(new Date(world.time.now()).toISOString())
  const present = new Set(world.laptops.map((laptop) => laptop.personId))
  for (const letter of letters) {
    for (const { unitId, positionId, received, withdrawn } of letter.deliveries) {
      if (received || withdrawn) continue
      const takers = world.directory.positions.filter((p) =>
        positionId === undefined
          ? p.unitId === unitId && p.roles.some((role) => role === 'tu' || role === 'pimpinan')
          : p.id === positionId,
      )
      const held = world.directory.appointments.filter(
        (a) => takers.some((p) => p.id === a.positionId) && a.from <= day && (a.until === null || day <= a.until),
      )
      const here = held.filter((a) => present.has(a.personId) && audience.view(letter, a.personId, day))
      const refused = world.laptops.some((laptop) =>
        laptop.store.outbox.of(letter.id).some((row) => row.kind === 'letter.receive' && row.status === 'rejected'),
      )
      if (here.length > 0 && !refused) throw new Violation('I9', `${unitId} has no receipt`, letter.id)
    }
  }
}

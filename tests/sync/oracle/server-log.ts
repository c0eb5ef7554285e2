import type { Directory } from '../../../src/domain/directory.ts'
import type { Letter, LetterState } from '../../../src/domain/letter.ts'
import type { Committed } from '../world/witnessed-store.ts'
import { Violation } from './violation.ts'

/** I5: where a letter may go from each state. Written down anew, not taken from the code under test. */
const roads: Record<string, LetterState[]> = {
  '': ['draf'],
  draf: ['draf', 'diajukan', 'diperiksa', 'dibatalkan'],
  diajukan: ['diajukan', 'diperiksa', 'draf', 'dibatalkan'],
  diperiksa: ['diperiksa', 'siap_ttd', 'draf', 'dibatalkan'],
  siap_ttd: ['ditandatangani', 'draf', 'dibatalkan'],
  ditandatangani: ['dikirim'],
  dikirim: ['dikirim', 'diterima'],
  diterima: ['diterima'],
  dibatalkan: [],
}
const sent = new Set<LetterState>(['dikirim', 'diterima', 'diarsip'])

/**
 * What the server wrote, checked as soon as it is durable: states (I5), versions (I6), numbers (I3), the signed bytes (I4), and who
 * is shown what before it was sent (I7).
 */
export interface ServerLog {
  committed(written: Committed): void
  /** The server was put back: its letters begin again where the backup left them. */
  putBack(letters: Letter[]): void
}

export const createServerLog = (deps: {
  directory: () => Directory
  fileText: (sha256: string) => string | null
}): ServerLog => {
  const letters = new Map<string, Letter>()
  const numbers = new Map<string, string>()

  const checkLetter = (letter: Letter) => {
    const before = letters.get(letter.id)
    if (!roads[before?.state ?? '']?.includes(letter.state)) {
      throw new Violation('I5', `from ${before?.state ?? 'nothing'} to ${letter.state}`, letter.id)
    }
    if (letter.version <= (before?.version ?? 0)) {
      throw new Violation('I6', `version ${letter.version} after ${before?.version}`, letter.id)
    }
    if (before?.number && before.number.text !== letter.number?.text) {
      throw new Violation('I3', `number ${before.number.text} became ${letter.number?.text}`, letter.id)
    }
    checkNumber(letter)
    if (sent.has(letter.state)) checkSent(letter)
    checkBytes(before, letter)
    letters.set(letter.id, letter)
  }

  /** Each unit that signs has a register for each year. */
  const checkNumber = ({ id, number, content }: Letter) => {
    if (!number) return
    const signatory = deps.directory().positions.find((p) => p.id === content.signatory.positionId)
    if (number.register === `${signatory?.unitId}/${number.date.slice(0, 4)}`) return
    throw new Violation('I3', `${number.text} of ${number.date} stands in the register ${number.register}`, id)
  }

  const checkSent = (letter: Letter) => {
    const files = [letter.signedPdf?.sha256, ...letter.content.attachments.map((a) => a.sha256)]
    const missing = files.filter((hash) => !hash || deps.fileText(hash) === null)
    if (!letter.number || !letter.signature || missing.length > 0) {
      throw new Violation('I5', 'sent without number, signature or a file', letter.id)
    }
  }

  /** Papers grow by lines only: what was signed stands unchanged above what came later. */
  const checkBytes = (before: Letter | undefined, letter: Letter) => {
    const now = letter.signedPdf && deps.fileText(letter.signedPdf.sha256)
    const earlier = before?.signedPdf ?? (letter.signedPdf ? before?.finalPdf : null)
    if (!earlier) return
    const text = deps.fileText(earlier.sha256)
    if (!now || !text || !now.startsWith(text))
      throw new Violation('I4', 'the bytes under a signature changed', letter.id)
  }

  const checkSeen = ({ personId, subject, view }: Committed['feed'][number]) => {
    if (view === null) return
    const letter = JSON.parse(view) as Letter
    const directory = deps.directory()
    const near = new Set(directory.positions.filter((p) => p.unitId === letter.unitId).map((p) => p.id))
    const named = [...letter.content.reviewers, letter.content.signatory.positionId]
    const held = directory.appointments.filter((a) => a.personId === personId).map((a) => a.positionId)
    const ofOrigin = letter.author.personId === personId || held.some((id) => near.has(id) || named.includes(id))
    if (!ofOrigin && !sent.has(letter.state)) {
      throw new Violation('I7', `${personId} is shown a letter in ${letter.state} that was never sent there`, subject)
    }
  }

  return {
    committed(written) {
      written.letters.forEach(checkLetter)
      for (const { register, sequence, text, subject } of written.numbers) {
        const key = `${register} ${sequence}`
        const owner = numbers.get(key) ?? subject
        if (owner !== subject) throw new Violation('I3', `number ${text} belongs to two letters`, subject)
        numbers.set(key, subject)
      }
      written.feed.forEach(checkSeen)
    },
    putBack(kept) {
      letters.clear()
      numbers.clear()
      for (const letter of kept) {
        letters.set(letter.id, letter)
        if (letter.number) numbers.set(`${letter.number.register} ${letter.number.sequence}`, letter.id)
      }
    },
  }
}

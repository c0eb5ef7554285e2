import type { Directory } from '../../../src/domain/directory.ts'
import type { Letter, LetterState } from '../../../src/domain/letter.ts'
import type { Committed } from '../world/witnessed-store.ts'
import { checkHouses, checkView, numberersOf } from './houses.ts'
import { checkCase, checkCaseSeen, checkFollowed } from './permits.ts'
import { Violation } from './violation.ts'

/** I5: where a letter may go from each state. Written down anew, not taken from the code under test. */
const roads: Record<string, LetterState[]> = {
  '': ['draf', 'diterima'],
  draf: ['draf', 'diajukan', 'diperiksa', 'dibatalkan'],
  diajukan: ['diajukan', 'diperiksa', 'draf', 'dibatalkan'],
  diperiksa: ['diperiksa', 'siap_ttd', 'diajukan', 'draf', 'dibatalkan'],
  siap_ttd: ['siap_ttd', 'ditandatangani', 'dikirim', 'diajukan', 'draf', 'dibatalkan', 'hasil_tidak_pasti'],
  hasil_tidak_pasti: ['siap_ttd', 'ditandatangani'],
  ditandatangani: ['dikirim', 'siap_ttd'],
  dikirim: ['dikirim', 'diterima', 'diarsip'],
  diterima: ['diterima', 'diarsip'],
  diarsip: ['diarsip'],
  dibatalkan: ['dibatalkan'],
}
const sent = new Set<LetterState>(['dikirim', 'diterima', 'diarsip', 'dimusnahkan'])

/**
 * What the server wrote, checked as soon as it is durable: states (I5), versions (I6), numbers (I3), the signed bytes (I4), what houses do
 * for themselves, and who is shown what before it was sent (I7).
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
    checkCase(before, letter)
    if (!letter.outside) checkNumber(letter)
    checkSignatures(letter)
    checkHouses(before, letter, deps.directory())
    if (sent.has(letter.state)) checkSent(letter)
    checkBytes(before, letter)
    letters.set(letter.id, letter)
  }

  /** Who signs second signs what the first has signed and proven in time. */
  const checkSignatures = ({ id, state, signature, earlierSignatures = [] }: Letter) => {
    const before = state === 'ditandatangani' || !signature ? earlierSignatures : [...earlierSignatures, signature]
    if (before.some((s) => s.timestampTime === null)) throw new Violation('I5', 'signed on without a time-stamp', id)
    const isWritten = ['draf', 'diajukan', 'diperiksa'].includes(state)
    if (isWritten && signature) throw new Violation('I4', 'a signature outlives the text that it stood under', id)
  }

  /** Each unit that signs has a register for each year; where another's registry numbers for it, that one's. */
  const checkNumber = ({ id, number, content }: Letter) => {
    if (!number) return
    const signatory = deps.directory().positions.find((p) => p.id === content.signatory.positionId)
    const authority = deps.directory().numbering?.authorities.find((a) => a.signatories.includes(signatory?.id ?? ''))
    const unitId = authority?.unitId ?? signatory?.unitId
    if (number.register === `${unitId}/${number.date.slice(0, 4)}`) return
    throw new Violation('I3', `${number.text} of ${number.date} stands in the register ${number.register}`, id)
  }

  const checkSent = (letter: Letter) => {
    const papers = letter.permit
      ? letter.permit.application.documents.map(({ file }) => file.sha256)
      : [letter.signedPdf?.sha256]
    const files = [...papers, ...letter.content.attachments.map((a) => a.sha256)]
    const missing = files.filter((hash) => !hash || deps.fileText(hash) === null)
    const signers = 1 + (letter.content.coSignatories?.length ?? 0)
    const signatures = (letter.signature ? 1 : 0) + (letter.earlierSignatures?.length ?? 0)
    const isSigned = signatures === signers || letter.history.some((h) => h.action === 'letter.sign_on_paper')
    if ((!letter.outside && !letter.permit && (!letter.number || !isSigned)) || missing.length > 0) {
      throw new Violation('I5', 'sent without number, signature or a file', letter.id)
    }
  }

  /** Papers grow by lines only: what was signed stands unchanged above what came later. */
  const checkBytes = (before: Letter | undefined, letter: Letter) => {
    const { action } = letter.history.at(-1)!
    // Sent back, all signatures are void; signed on paper, its scan is what counts.
    if (before?.state !== letter.state && (action === 'letter.return' || letter.signature === null)) return
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
    const signers = [letter.content.signatory, ...(letter.content.coSignatories ?? [])].map((s) => s.positionId)
    const named = [...letter.content.reviewers, ...signers, ...numberersOf(signers[0], directory)]
    const held = directory.appointments.filter((a) => a.personId === personId).map((a) => a.positionId)
    const ofOrigin = letter.author.personId === personId || held.some((id) => near.has(id) || named.includes(id))
    if (!ofOrigin && !sent.has(letter.state)) {
      throw new Violation('I7', `${personId} is shown a letter in ${letter.state} that was never sent there`, subject)
    }
    if (letter.permit) return checkCaseSeen(personId, letter, directory)
    checkView(personId, letter, ofOrigin, directory)
  }

  return {
    committed(written) {
      written.letters.forEach(checkLetter)
      checkFollowed(written.letters, letters)
      for (const { register, sequence, text, subject } of [...written.numbers, ...written.agenda]) {
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
        for (const line of [letter.number, letter.permit?.number, ...letter.deliveries.map((d) => d.agenda)]) {
          if (line) numbers.set(`${line.register} ${line.sequence}`, letter.id)
        }
      }
    },
  }
}

import type { Letter } from '../../../src/domain/letter.ts'
import { levelOfPaper } from '../loader/paper/extend.ts'
import { Violation } from './violation.ts'

const levels = ['B-B', 'B-T', 'B-LT', 'B-LTA']
const sent = ['dikirim', 'diterima', 'diarsip']

/** I18: what was sent only climbs, from the very file that stood there, and its level is what its paper says. */
export interface LadderOracle {
  committed(letters: Letter[]): void
  putBack(letters: Letter[]): void
}

export const createLadderOracle = (fileText: (sha256: string) => string | null): LadderOracle => {
  const letters = new Map<string, Letter>()
  const look = (letter: Letter) => {
    const before = letters.get(letter.id)
    letters.set(letter.id, letter)
    if (!before || !sent.includes(before.state) || !before.signature || !letter.signature) return
    const fail = (what: string): never => {
      throw new Violation('I18', what, letter.id)
    }
    const [was, is] = [before.signature.level, letter.signature.level]
    if (levels.indexOf(is) < levels.indexOf(was)) fail(`from ${was} down to ${is}`)
    if (before.signedPdf?.sha256 === letter.signedPdf?.sha256) return
    const last = letter.strengthened?.at(-1)
    if (last?.of !== before.signedPdf?.sha256) fail('another file than the one before is strengthened')
    const text = fileText(letter.signedPdf!.sha256)
    if (text === null || levelOfPaper(text) !== is) fail(`is called ${is}, and its paper is not`)
  }
  return {
    committed: (written) => written.forEach(look),
    putBack(kept) {
      letters.clear()
      for (const letter of kept) letters.set(letter.id, letter)
    },
  }
}

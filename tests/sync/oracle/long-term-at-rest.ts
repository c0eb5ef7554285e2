import type { Letter } from '../../../src/domain/letter.ts'
import { mayBeStrengthened } from '../../../src/domain/lifecycle/strengthening.ts'
import { levelOfPaper, renewFromOf } from '../loader/paper/extend.ts'
import type { World } from '../world/world.ts'
import { Violation } from './violation.ts'

/** I17 and I18 at rest: nothing is unknown, no request is open, and each letter stands where the services of those who signed it let it come. */
export const checkLongTerm = ({ longTerm, server, laptops, time }: World, letters: Letter[]): void => {
  if (!longTerm) return
  const present = new Set(laptops.map(({ personId }) => personId))
  for (const { subject, ended, personId } of longTerm.remote.orders()) {
    const stands = letters.find(({ id }) => id === subject)?.state === 'hasil_tidak_pasti'
    // Whoever holds the position now may have no laptop here.
    if (ended === null && !(stands && present.has(personId)))
      throw new Violation('I17', 'a request stays open', subject)
  }
  const { toLevel, mute } = longTerm.habits
  for (const letter of letters) {
    if (!mayBeStrengthened(letter)) continue
    const text = server.fileText(letter.signedPdf!.sha256) ?? ''
    const isMute = mute.some((person) => new RegExp(`^signed by (UJI-)?${person} at`, 'm').test(text))
    const level = isMute ? 'B-T' : toLevel
    if (letter.signature?.level !== level || levelOfPaper(text) !== level)
      throw new Violation('I18', `stays at ${letter.signature?.level}, and could be ${level}`, letter.id)
    const due = renewFromOf(text, longTerm.policy.renewBeforeDays)
    // Two days of tidying went by since the last round.
    if (due && Date.parse(due) + 3 * 86_400_000 < time.now())
      throw new Violation('I18', 'was not renewed in time', letter.id)
  }
}

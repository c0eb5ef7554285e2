import type { Letter } from '../../domain/letter.ts'
import type { Audience } from '../access/audience.ts'
import { viewOf } from '../store/view.ts'
import type { StoreWriter } from '../store/store.ts'

/**
 * Brings the feed of everyone (or of the named people) to what each may see now. It is compared with what each was
 * last sent, not with the letter before: so a grant, a revocation and a new day are all the same thing. Asked are those who
 * could see it and those who were sent it: nobody else has anything to gain or to lose.
 */
export const publishLetter = async (
  writer: StoreWriter,
  letter: Letter,
  audience: Audience,
  day: string,
  only?: ReadonlySet<string>,
): Promise<void> => {
  const sent = await writer.lastViews(letter.id)
  for (const personId of only ?? new Set([...audience.candidates(letter), ...sent.keys()])) {
    const seen = audience.view(letter, personId, day)
    const view = seen && viewOf(seen)
    const previous = sent.get(personId) ?? null
    if ((view?.sha256 ?? null) === previous) continue
    await writer.addFeedRow({ personId, subject: letter.id, previous, view })
  }
}

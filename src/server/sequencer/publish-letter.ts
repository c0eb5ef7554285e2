import { isDeepStrictEqual } from 'node:util'
import type { Letter } from '../../domain/letter.ts'
import type { Audience } from '../access/audience.ts'
import { viewOf } from '../store/view.ts'
import type { StoreWriter } from '../store/store.ts'

/**
 * Brings the feed of everyone (or of the named people) to what each may see now. It is compared with what each was
 * last sent, not with the letter before: so a grant, a revocation and a new day are all the same thing. Asked are those who
 * could see it and those who were sent it: nobody else has anything to gain or to lose.
 *
 * Whoever sees nothing new but the version is sent nothing: what one house does with its copy of a letter to sixty is no business of the
 * other fifty-nine. Their version is then that of the last change that they saw, and goes up with the next.
 *
 * @param how.before the letter as the feeds have it, where it is known
 * @returns who was sent something
 */
export const publishLetter = async (
  writer: StoreWriter,
  letter: Letter,
  audience: Audience,
  day: string,
  how: { only?: ReadonlySet<string> | undefined; before?: Letter | null } = {},
): Promise<Set<string>> => {
  const told = new Set<string>()
  const sent = await writer.lastViews(letter.id)
  const isOnlyVersion = onlyVersionOf(letter, how.before ?? null, audience, day)
  for (const personId of how.only ?? new Set([...audience.candidates(letter), ...sent.keys()])) {
    const seen = audience.view(letter, personId, day)
    const previous = sent.get(personId) ?? null
    if (seen && previous !== null && isOnlyVersion(seen, personId)) continue
    const view = seen && viewOf(seen)
    if ((view?.sha256 ?? null) === previous) continue
    await writer.addFeedRow({ personId, subject: letter.id, previous, view })
    told.add(personId)
  }
  return told
}

/** Whether a person’s view was the same before, but for the version. Most see the whole letter: that is compared once. */
const onlyVersionOf = (letter: Letter, before: Letter | null, audience: Audience, day: string) => {
  let whole: boolean | undefined
  const isSame = (was: Letter, is: Letter) => isDeepStrictEqual({ ...was, version: is.version }, is)
  return (seen: Letter, personId: string): boolean => {
    const was = before && audience.view(before, personId, day)
    if (!was) return false
    return was === before && seen === letter ? (whole ??= isSame(was, seen)) : isSame(was, seen)
  }
}

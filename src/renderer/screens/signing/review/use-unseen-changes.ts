import { kindOf } from '../../../../domain/kinds/kinds-of.ts'
import type { Letter } from '../../../../domain/letter.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useSession } from '../../../session/session-context.tsx'
import { useNames } from '../../../session/use-names.ts'
import { changedFields, contentText } from '../../letter/changes/content-text.ts'
import { lastSeen, versionsOf } from '../../letter/changes/letter-versions.ts'

/** The parts of a letter that differ from the form that the person decided on last; null where there was none. */
export const useUnseenChanges = (letter: Letter): string[] | null => {
  const t = useText()
  const names = useNames()
  const { me, directory } = useSession()
  const positions = me.positions.map(({ id }) => id)
  const seen = lastSeen(letter, positions)
  if (!seen) return null
  const kind = kindOf(directory, letter.content.kind)
  const newest = versionsOf(letter).at(-1)!
  return changedFields(contentText(seen.content, kind, names, t), contentText(newest.content, kind, names, t)).map(
    ({ label }) => label,
  )
}

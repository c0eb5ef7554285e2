import type { Actor, Letter, LetterContent } from '../../../../domain/letter.ts'

/** A form of the letter that can be compared: what was submitted each time, and how it stands now. */
export interface LetterVersion {
  id: string
  contentVersion: number
  content: LetterContent
  /** Null: as it stands now, not submitted as this. */
  submitted: { by: Actor; at: string } | null
}

/** The oldest first; the present one, submitted or still being written, last. */
export const versionsOf = ({ versions = [], content, contentVersion, history }: Letter): LetterVersion[] => {
  const known = versions.map((v) => ({
    id: String(v.contentVersion),
    contentVersion: v.contentVersion,
    content: v.content,
    submitted: { by: v.by, at: v.at },
  }))
  if (versions.at(-1)?.contentVersion === contentVersion) return known
  const last = history.findLast((h) => h.action === 'letter.submit' && h.contentVersion === contentVersion)
  const submitted = last ? { by: last.by, at: last.at } : null
  return [...known, { id: String(contentVersion), contentVersion, content, submitted }]
}

/**
 * From which version on a person has not seen what changed: the one they gave paraf to or returned last; else the one that was returned
 * last by anybody; else the one before the last.
 */
export const lastSeen = (letter: Letter, positionIds: readonly string[]): LetterVersion | undefined => {
  const versions = versionsOf(letter)
  const isDecision = ({ action }: Letter['history'][number]) => action === 'letter.paraf' || action === 'letter.return'
  const own = letter.history.findLast((h) => isDecision(h) && positionIds.includes(h.by.positionId))
  const returned = letter.history.findLast((h) => h.action === 'letter.return')
  const spokenOf = (own ?? returned)?.contentVersion
  return versions.findLast((v) => v.contentVersion === spokenOf) ?? versions.at(-2)
}

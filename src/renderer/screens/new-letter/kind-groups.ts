import { kindClasses, type LetterKind } from '../../../domain/kinds/letter-kind.ts'
import { matching } from '../palette/palette-entry.ts'

export interface KindGroup {
  of: 'usual' | LetterKind['class']
  kinds: LetterKind[]
}

const mostUsual = 5

/**
 * The kinds that are offered, found by every typed word in name, hint or the name in the other language. First those that were
 * used most on this computer, then the others by class.
 */
export const kindGroups = (kinds: LetterKind[], uses: Record<string, number>, query: string): KindGroup[] => {
  const found = matching(
    kinds
      .filter((kind) => kind.active)
      .map((kind) => ({ kind, label: [kind.name, kind.nameEn, kind.hint, kind.hintEn ?? ''].join(' ') })),
    query,
  ).map(({ kind }) => kind)
  const usual = found
    .filter((kind) => (uses[kind.id] ?? 0) > 0)
    .toSorted((a, b) => (uses[b.id] ?? 0) - (uses[a.id] ?? 0))
    .slice(0, mostUsual)
  const others = found.filter((kind) => !usual.includes(kind))
  // Correspondence first: nine of ten letters are of it.
  const classes = ['korespondensi' as const, ...kindClasses.filter((of) => of !== 'korespondensi')]
  return [
    { of: 'usual' as const, kinds: usual },
    ...classes.map((of) => ({ of, kinds: others.filter((kind) => kind.class === of) })),
  ].filter((group) => group.kinds.length > 0)
}

import type { Directory } from '../directory.ts'
import { defaultKinds } from './default-kinds.ts'
import type { LetterKind } from './letter-kind.ts'

/** The kinds of an office: its own where an admin has edited them, else those that Lontar ships. */
export const kindsOf = (directory: Pick<Directory, 'kinds'>): LetterKind[] => {
  const own = directory.kinds ?? []
  if (own.length === 0) return defaultKinds
  const ids = new Set(own.map((kind) => kind.id))
  return [...defaultKinds.filter((kind) => !ids.has(kind.id)), ...own]
}

export const kindOf = (directory: Pick<Directory, 'kinds'>, id: string): LetterKind | undefined =>
  directory.kinds?.find((kind) => kind.id === id) ?? defaultKinds.find((kind) => kind.id === id)

/** May this letter carry an electronic signature? What no office knows as a kind of its own may. */
export const isSignedElectronically = (
  letter: { content: { kind: string } },
  directory: Pick<Directory, 'kinds'>,
): boolean => kindOf(directory, letter.content.kind)?.electronicSignature !== false

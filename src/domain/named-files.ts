import type { Directory } from './directory.ts'
import type { NamedFile } from './named-file.ts'

/** Every file that the directory names: the tree of classification codes and the agencies’ logos. All who have the directory may have them. */
export const namedFilesOf = ({ classification, units }: Directory): NamedFile[] => [
  ...(classification ? [classification] : []),
  ...units.flatMap(({ letterhead }) => letterhead?.logo ?? []),
]

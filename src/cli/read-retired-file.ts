import { LontarError } from '../protocol/errors/lontar-error.ts'
import { readRetired, type RetiredAnchor } from '../protocol/retired-anchors.ts'
import { readInput } from './read-input.ts'

/** @param known fingerprints of the certificates that are trusted @throws LontarError input_unreadable, retired_unreadable {file}, retired_unknown {file, sha256} */
export const readRetiredFile = async (file: string, known: ReadonlySet<string>): Promise<RetiredAnchor[]> => {
  const text = (await readInput(file)).toString('utf8')
  const retired = parse(file, text)
  const lost = retired.find(({ sha256 }) => !known.has(sha256))
  if (lost) throw new LontarError('retired_unknown', { file, sha256: lost.sha256 })
  return retired
}

const parse = (file: string, text: string): RetiredAnchor[] => {
  try {
    return readRetired(text)
  } catch (error) {
    throw new LontarError('retired_unreadable', { file }, { cause: error })
  }
}

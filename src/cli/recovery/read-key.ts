import { readPrivateKey, type PrivateKey } from '../../key-recovery/recovery-key.ts'
import { joinShareFiles, readShareFile, requireTogether } from '../../key-recovery/share-file.ts'
import { fromHere, UsageError } from '../read-arguments.ts'
import { readInput } from '../read-input.ts'
import type { KeepersWords } from './keepers-words.ts'
import { readPassphrases } from './read-passphrases.ts'

/**
 * The recovery key for one answer: out of the keepers' shares, or out of the one file that a province had before it split its key.
 * @throws UsageError; LontarError as of `joinShareFiles` and `readPrivateKey`
 */
export const readKey = async (
  shares: readonly string[],
  keyFile: string | undefined,
  words: KeepersWords,
): Promise<PrivateKey> => {
  if ((keyFile === undefined) === (shares.length === 0)) throw new UsageError('it takes either SHARE files or --key')
  if (keyFile !== undefined) return readPrivateKey((await readInput(fromHere(keyFile))).toString('utf8'), keyFile)
  const given = []
  for (const file of shares) given.push({ file, share: readShareFile((await readInput(file)).toString('utf8'), file) })
  requireTogether(given)
  const passphrases = await readPassphrases(
    given.map(({ file, share }) => words.passphrase(share.share, file)),
    words,
  )
  return joinShareFiles(given.map((one, index) => ({ ...one, passphrase: passphrases[index]! })))
}

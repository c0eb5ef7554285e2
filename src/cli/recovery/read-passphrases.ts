import { askHidden, readSecret } from '../sign/read-secret.ts'
import type { KeepersWords } from './keepers-words.ts'
import { UsageError } from '../read-arguments.ts'

/**
 * One passphrase for each label. From standard input a line each; at a terminal each keeper is asked, and asked twice for a new one.
 * @throws UsageError where standard input has another number of lines; LontarError secret_too_long
 */
export const readPassphrases = async (
  labels: readonly string[],
  words: Pick<KeepersWords, 'again' | 'differ'>,
  areNew = false,
  input = process.stdin,
): Promise<string[]> => {
  if (input.isTTY) {
    const typed: string[] = []
    for (const label of labels) typed.push(await askUntilSame(label, words, areNew, input))
    return typed
  }
  const lines = (await readSecret(input)).replace(/\r?\n$/, '').split(/\r?\n/)
  if (lines.length !== labels.length)
    throw new UsageError(
      `standard input has ${lines.length} lines; it takes one passphrase for each of ${labels.length} shares`,
    )
  return lines
}

const askUntilSame = async (
  label: string,
  words: Pick<KeepersWords, 'again' | 'differ'>,
  isNew: boolean,
  input: NodeJS.ReadStream,
): Promise<string> => {
  for (;;) {
    const typed = await askHidden(input, label)
    if (!isNew || typed === (await askHidden(input, words.again(label)))) return typed
    process.stderr.write(words.differ)
  }
}

import { askHidden, readSecret } from '../sign/read-secret.ts'
import { UsageError } from '../read-arguments.ts'

/**
 * One passphrase for each label. From standard input a line each; at a terminal each keeper is asked, and asked twice for a new one.
 * @throws UsageError where standard input has another number of lines; LontarError secret_too_long
 */
export const readPassphrases = async (
  labels: readonly string[],
  areNew = false,
  input = process.stdin,
): Promise<string[]> => {
  if (input.isTTY) {
    const typed: string[] = []
    for (const label of labels) typed.push(await askUntilSame(label, areNew, input))
    return typed
  }
  const lines = (await readSecret(input)).replace(/\r?\n$/, '').split(/\r?\n/)
  if (lines.length !== labels.length)
    throw new UsageError(
      `standard input has ${lines.length} lines; it takes one passphrase for each of ${labels.length} shares`,
    )
  return lines
}

const askUntilSame = async (label: string, isNew: boolean, input: NodeJS.ReadStream): Promise<string> => {
  for (;;) {
    const typed = await askHidden(input, label)
    if (!isNew || typed === (await askHidden(input, `${label}, again`))) return typed
    process.stderr.write('They differ.\n')
  }
}

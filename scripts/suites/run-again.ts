import { sumOf, type Outcome } from './outcome.ts'
import type { Suite } from './suite.ts'

const mostFiles = 3
const times = 2

/**
 * What failed in a few files of a suite of real processes is run again, alone, twice. Passes all of it both times, the failure was one of the
 * moment: it is counted by the later run and told as unsteady, to be mended as a fault. Fails any of it again, it has failed.
 */
export const runAgain = async (suite: Suite, first: Outcome, print: (line: string) => void): Promise<Outcome> => {
  const broken = first.files?.filter(({ failed }) => failed > 0).map(({ file }) => file) ?? []
  if (!suite.runFiles || first.failed === 0 || broken.length === 0 || broken.length > mostFiles) return first

  let last = first
  for (let turn = 1; turn <= times; turn++) {
    print(`\n── ${suite.name}, again (${turn} of ${times}): ${broken.join(' ')}`)
    // oxlint-disable-next-line eslint/no-await-in-loop -- two at once would disturb each other
    last = await suite.runFiles(broken)
    if (last.failed > 0 || !last.files) return first
  }
  const files = first.files!.map((one) => last.files!.find(({ file }) => file === one.file) ?? one)
  return { ...sumOf(files), files, unsteady: broken }
}

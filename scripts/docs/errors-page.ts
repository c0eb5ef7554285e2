import { errorList } from '../../src/protocol/errors/lontar-error.ts'
import type { ErrorEntry } from '../../src/protocol/errors/error-text.ts'

/** docs/errors.md, made from the one list of errors. */
export const errorsPage = (): string => {
  const sections = Object.entries(errorList).map(([code, entry]) => section(code, entry))
  return `# Errors

Made by \`npm run docs\` from \`src/protocol/errors\`; a test keeps it true. Every error says what happened, what was not lost, and what to do. The
code stands small at the end of the message, to be read to the help desk. Words in braces are filled in.

${sections.join('\n')}`
}

const section = (code: string, entry: ErrorEntry): string => {
  const flags = [
    entry.retryable ? 'tried again by itself or by the person' : 'not tried again',
    entry.batchMayContinue ? 'a batch goes on' : 'a batch stops',
  ]
  const words = (['id', 'en'] as const).map((language) => {
    const { heading, happened, safe, next } = entry[language]
    return `* **${heading}** – ${happened} · ${safe} · ${next}`
  })
  return `## ${code}\n\n_${flags.join('; ')}_\n\n${words.join('\n')}\n`
}

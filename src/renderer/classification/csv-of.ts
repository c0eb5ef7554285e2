import type { CodeFinder } from '../../domain/classification/find-codes.ts'

/** The tree as a table that a spreadsheet opens and that can be imported again. */
export const csvOf = (finder: CodeFinder): string => {
  const below = (code: string | null): string[] =>
    finder
      .childrenOf(code)
      .flatMap((entry) => [
        [entry.code, quoted(entry.words), entry.active, entry.inactive, entry.fate].join(';'),
        ...below(entry.code),
      ])
  return `\uFEFF${['kode;uraian;aktif;inaktif;nasib', ...below(null)].join('\r\n')}\r\n`
}

const quoted = (words: string): string => (/[;"\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)

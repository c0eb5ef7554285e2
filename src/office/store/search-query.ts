/**
 * What a person typed, as two FTS5 queries: every word must occur; in short fields a beginning is enough. Null when
 * nothing searchable was typed. Quoting keeps FTS syntax out of what people type.
 */
export const searchQuery = (typed: string): { short: string; words: string } | null => {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return null
  const quoted = words.map((word) => `"${word}"`)
  return { short: quoted.map((word) => `${word}*`).join(' AND '), words: quoted.join(' AND ') }
}

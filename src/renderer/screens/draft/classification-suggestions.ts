/**
 * A few classification codes to begin with (Permendagri 83/2022). Data, not a rule: any code may be typed, and the
 * whole tree of about 5,500 comes with its import.
 */
export const classificationSuggestions = [
  { code: '000', words: 'Umum' },
  { code: '000.5', words: 'Kearsipan' },
  { code: '100', words: 'Pemerintahan' },
  { code: '400.7', words: 'Kesehatan' },
  { code: '800', words: 'Kepegawaian' },
  { code: '800.1.11.1', words: 'Surat tugas' },
  { code: '900.1', words: 'Keuangan daerah' },
]

/** Those that begin with the typed code or hold the typed word; all of them before anything is typed. */
export const suggestionsFor = (typed: string) => {
  const wanted = typed.trim().toLowerCase()
  return classificationSuggestions.filter(
    ({ code, words }) => code.startsWith(wanted) || words.toLowerCase().includes(wanted),
  )
}

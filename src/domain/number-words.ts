const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]

/** A whole number from 0 to 999 in words, as official letters write it behind the figure. */
export const inWords = (value: number): string => {
  const and = (rest: number) => (rest === 0 ? '' : ` ${inWords(rest)}`)
  if (value < 12) return units[value]!
  if (value < 20) return `${units[value - 10]} belas`
  if (value < 100) return `${units[Math.floor(value / 10)]} puluh${and(value % 10)}`
  if (value < 200) return `seratus${and(value - 100)}`
  return `${units[Math.floor(value / 100)]} ratus${and(value % 100)}`
}

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')

/** `2026-11-21` → `21 November 2026`. */
export const longDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[month! - 1]} ${year}`
}

const weekdays = 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' ')

/** `2026-11-21` → `Sabtu, 21 November 2026`; null for a day that no calendar has. */
export const weekdayAndDate = (day: string): string | null => {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return null
  return `${weekdays[date.getUTCDay()]}, ${longDate(day)}`
}

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

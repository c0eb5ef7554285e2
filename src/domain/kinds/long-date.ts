const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]
const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

/** A day (`YYYY-MM-DD`) as letters write it; null for what is no day. Letters are Indonesian whatever the screens speak. */
export const longDate = (day: string, withWeekday = false): string | null => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null
  // The thirty-first of February is no day.
  if (!date || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return null
  const words = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  return withWeekday ? `${weekdays[date.getUTCDay()]}, ${words}` : words
}

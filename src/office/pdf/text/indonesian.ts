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

const dayMs = 86_400_000

/** Monday to Friday; public holidays are the office’s own data and are not known here. */
export const isWorkingDay = (day: string): boolean => {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** @example daysAfter('2026-11-30', 7) // '2026-12-07' */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** The day on which so many working days have passed: three of them after a Friday is the Wednesday. */
export const workingDaysAfter = (day: string, count: number): string => {
  let reached = day
  for (let left = count; left > 0;) {
    reached = daysAfter(reached, 1)
    if (isWorkingDay(reached)) left--
  }
  return reached
}

/** Days from one to the other, negative where the other lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

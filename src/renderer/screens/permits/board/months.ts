/** @example monthBefore('2026-02', 2) // '2025-12' */
export const monthBefore = (month: string, count: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7)
}

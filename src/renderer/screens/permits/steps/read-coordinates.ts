/**
 * A place as people copy it from a map or read it off a receiver: `-8.65, 115.22`, `8,65 LS 115,22 BT` or `8°39'0"S 115°13'12"E`.
 * Null: no such place, or not readable.
 */
export const readCoordinates = (typed: string): { latitude: number; longitude: number } | null => {
  const text = typed.trim().toUpperCase()
  if (text === '') return null
  const parts = text.match(
    /-?\d+(?:[.,]\d+)?(?:\s*°\s*\d+(?:[.,]\d+)?)?(?:\s*['’′]\s*\d+(?:[.,]\d+)?)?\s*["”″'’′]?\s*(?:LS|LU|BT|BB|[NSEWUT])?/g,
  )
  const plain = /^(-?\d+[.]\d+)\s*[,;\s]\s*(-?\d+[.]\d+)$/.exec(text)
  const [first, second] = plain ? [plain[1], plain[2]] : (parts ?? []).map((part) => part.trim())
  if (first === undefined || second === undefined || (!plain && parts?.length !== 2)) return null
  const [latitude, longitude] = [degrees(first), degrees(second)]
  if (latitude === null || longitude === null) return null
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

const degrees = (part: string): number | null => {
  const numbers = part.match(/\d+(?:[.,]\d+)?/g)?.map((one) => Number(one.replace(',', '.'))) ?? []
  const [whole = NaN, minutes = 0, seconds = 0] = numbers
  if (Number.isNaN(whole) || minutes >= 60 || seconds >= 60) return null
  const value = whole + minutes / 60 + seconds / 3600
  const isNegative = part.startsWith('-') || /(LS|BB|S|W)$/.test(part)
  return Math.round((isNegative ? -value : value) * 1e6) / 1e6
}

/**
 * The key of a letter in all tables: its place in lists, as seconds since 2000, the milliseconds, and ten bits that tell letters of one
 * moment apart. So the newest come first without any sorting, also in the search, whose own order is that of the key.
 * It is kept as a whole number below 2^53.
 */
const perSecond = 2 ** 20
const perMillisecond = 2 ** 10
const begin = Date.UTC(2000, 0, 1) / 1000
const end = Date.UTC(2200, 0, 1) / 1000

/** The first key of the second of an instant; what lies outside of 2000 to 2199 is put at its edge. */
export const firstKeyAt = (instant: string): number => {
  const seconds = Math.floor(Date.parse(instant) / 1000)
  return (Math.min(Math.max(Number.isFinite(seconds) ? seconds : 0, begin), end - 1) - begin) * perSecond
}

/** The key a letter would like to have; another one may have it already. */
export const keyFor = (instant: string, id: string): number => {
  const milliseconds = new Date(instant).getUTCMilliseconds() || 0
  return firstKeyAt(instant) + milliseconds * perMillisecond + (fnv(id) % perMillisecond)
}

export const isOfSecond = (key: number, instant: string): boolean => {
  const first = firstKeyAt(instant)
  return key >= first && key < first + perSecond
}

/** @returns ISO time, whole seconds */
export const timeOfKey = (key: number): string => new Date((Math.floor(key / perSecond) + begin) * 1000).toISOString()

/** FNV-1a, 32 bits: any even spread would do. */
const fnv = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

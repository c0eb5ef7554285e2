/**
 * The same value with every half of a surrogate pair (as a cut or a keyboard may leave one) replaced by U+FFFD: such text has no UTF-8, so
 * that it can be put neither into an address nor, unchanged, into the store. What is well-formed is given back as it is.
 * @param value not deeper than `isDeeperThan` was asked
 */
export const wellFormed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed()
  if (Array.isArray(value)) return unchanged(value, value.map(wellFormed))
  if (!isPlain(value)) return value
  const pairs = Object.entries(value).map(([key, of]) => [wellFormed(key), wellFormed(of)] as [string, unknown])
  const same = pairs.every(([key, of]) => Object.hasOwn(value, key) && Object.is(of, value[key]))
  return same ? value : Object.fromEntries(pairs)
}

const unchanged = (before: unknown[], after: unknown[]): unknown[] =>
  after.every((value, index) => Object.is(value, before[index])) ? before : after

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)

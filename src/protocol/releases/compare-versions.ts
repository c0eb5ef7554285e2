const form =
  /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/

/** A version as in package.json (SemVer 2.0). */
export const isVersion = (text: string): boolean => text.length <= 40 && form.test(text)

/**
 * Which of two versions comes first, by the precedence of SemVer 2.0 (clause 11): negative where `a` is older, 0 where neither is. What is
 * no version is older than any.
 * @example compareVersions('0.9.0', '0.10.0') < 0
 */
export const compareVersions = (a: string, b: string): number => {
  const [one, other] = [form.exec(a), form.exec(b)]
  if (!one || !other) return Number(one !== null) - Number(other !== null)
  for (const part of [1, 2, 3]) {
    const difference = Number(one[part]) - Number(other[part])
    if (difference !== 0) return difference
  }
  return comparePreRelease(one[4], other[4])
}

/** `1.0.0-beta` comes before `1.0.0`; numbers before words, and 2 before 11. */
const comparePreRelease = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  const [one, other] = [a.split('.'), b.split('.')]
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const [x, y] = [one[at]!, other[at]!]
    if (x === y) continue
    const [xIsNumber, yIsNumber] = [/^\d+$/.test(x), /^\d+$/.test(y)]
    if (xIsNumber && yIsNumber) return Number(x) - Number(y)
    if (xIsNumber !== yIsNumber) return xIsNumber ? -1 : 1
    return x < y ? -1 : 1
  }
  return one.length - other.length
}

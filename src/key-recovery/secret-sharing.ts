import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** One person's part of a secret: `at` is the place (1–255) where the polynomials were read, `values` what stood there. */
export interface Share {
  at: number
  values: Uint8Array
}

const checkBytes = 8

/**
 * Splits a secret so that any `needed` of the shares give it back and fewer say nothing about it, whatever is computed (Shamir, “How to
 * share a secret”, 1979). Each byte is the constant of a random polynomial of degree `needed − 1` over GF(2⁸), with AES's own modulus.
 * The first bytes of the secret's SHA-256 are shared with it: shares that do not belong together are noticed.
 */
export const splitSecret = (secret: Uint8Array, { needed, of }: { needed: number; of: number }): Share[] => {
  if (!(Number.isInteger(needed) && Number.isInteger(of) && needed >= 2 && needed <= of && of <= 255))
    throw new RangeError('2 ≤ needed ≤ of ≤ 255')
  const shared = Buffer.concat([secret, checkOf(secret)])
  const shares = Array.from({ length: of }, (_, i) => ({ at: i + 1, values: new Uint8Array(shared.length) }))
  for (const [index, constant] of shared.entries()) {
    const coefficients = Buffer.concat([Buffer.of(constant), randomBytes(needed - 1)])
    for (const share of shares) share.values[index] = valueAt(coefficients, share.at)
    coefficients.fill(0)
  }
  shared.fill(0)
  return shares
}

/** The secret, or null where these shares are too few, changed, or not of one secret. Shares beyond those needed are used as well. */
export const joinShares = (shares: readonly Share[]): Buffer | null => {
  const [first] = shares
  const places = new Set(shares.map(({ at }) => at))
  if (!first || places.size !== shares.length || places.has(0)) return null
  if (shares.some(({ values }) => values.length !== first.values.length) || first.values.length <= checkBytes)
    return null
  const shared = Buffer.alloc(first.values.length)
  for (const share of shares) {
    const weight = weightOf(share.at, places)
    for (const [index, value] of share.values.entries()) shared[index]! ^= times(value, weight)
  }
  const secret = shared.subarray(0, -checkBytes)
  return timingSafeEqual(checkOf(secret), shared.subarray(-checkBytes)) ? secret : null
}

const checkOf = (secret: Uint8Array): Buffer =>
  createHash('sha256').update('lontar shared secret').update(secret).digest().subarray(0, checkBytes)

/** Horner's rule. */
const valueAt = (coefficients: Uint8Array, x: number): number =>
  coefficients.reduceRight((sum, coefficient) => times(sum, x) ^ coefficient, 0)

/** Lagrange's factor of the share at this place for the value at 0: the product of x / (x − at) over the others; minus is xor. */
const weightOf = (at: number, places: ReadonlySet<number>): number => {
  let weight = 1
  for (const other of places) if (other !== at) weight = times(weight, times(other, inverse(other ^ at)))
  return weight
}

/** In GF(2⁸) modulo x⁸+x⁴+x³+x+1, without a table or a branch that depends on the secret. */
const times = (a: number, b: number): number => {
  let [left, right, product] = [a, b, 0]
  for (let bit = 0; bit < 8; bit++) {
    product ^= left & -(right & 1)
    left = ((left << 1) ^ (0x11b & -(left >> 7))) & 0x1ff
    right >>= 1
  }
  return product & 0xff
}

/** a²⁵⁴, because a²⁵⁵ is 1. */
const inverse = (a: number): number => {
  let power = 1
  for (let bit = 7; bit >= 0; bit--) {
    power = times(power, power)
    if (bit > 0) power = times(power, a)
  }
  return power
}

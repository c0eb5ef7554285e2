/**
 * The digest of a set of letters: each side makes it from its own rows, in any order. XOR of one hash a letter finds what was
 * lost, doubled or changed by a fault; it is no defence against somebody who chooses the letters.
 */
export const digestGroupOf = (letterId: string): string => letterId[0]!

/** What is hashed (SHA-256) for one letter. @param viewSha256 of the canonical JSON of what the person sees */
export const digestInput = (letterId: string, viewSha256: string): string => `${letterId}:${viewSha256}`

export const emptyDigest = '0'.repeat(64)

/** Adds a letter's hash to a digest, or takes it out again. All in lower-case hex. */
export const toggleInDigest = (digest: string, hash: string): string => {
  const mixed = BigInt(`0x${digest}`) ^ BigInt(`0x${hash}`)
  return mixed.toString(16).padStart(64, '0')
}

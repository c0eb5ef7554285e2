import { createHash } from 'node:crypto'

/** Whether the number, behind the draft's key, has a SHA-256 that begins with so many zero bits. */
export const hasProof = (draft: string, proof: unknown, bits: number): boolean => {
  if (typeof proof !== 'string' || !/^\d{1,15}$/.test(proof)) return false
  const hash = createHash('sha256').update(`${draft}.${proof}`).digest()
  return hash.readUInt32BE(0) >>> (32 - Math.min(bits, 31)) === 0 || bits === 0
}

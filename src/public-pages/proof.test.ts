import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { hasProof } from '../server/public/guard/proof-of-work.ts'
import { solve } from './proof.ts'
import { sha256 } from './sha256.ts'

const hex = (words: Int32Array) =>
  Buffer.from(Int32Array.from(words, (word) => word).buffer)
    .swap32()
    .toString('hex')

test('the page’s SHA-256 is the one of the standard, at every length around a block', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = randomBytes(length)
    expect(hex(sha256(bytes)), `${length} bytes`).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})

test('what the page finds, the server takes; for another draft it proves nothing', async () => {
  const draft = 'abc.def~seal'
  const proof = await solve(draft, 10)
  expect(hasProof(draft, proof, 10)).toBe(true)
  expect(hasProof(draft, `${proof}0`, 10) && hasProof(`${draft}x`, proof, 10)).toBe(false)
  expect(hasProof(draft, 'x'.repeat(1000), 0)).toBe(false)
})

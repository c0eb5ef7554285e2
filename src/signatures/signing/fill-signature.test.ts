import { expect, test } from 'vitest'
import { fillSignature } from './fill-signature.ts'
import { contentsBytes, emptyContents, emptyRange } from './place-signature.ts'

const input = Buffer.from(`%PDF-1.7\n% ${emptyRange} ${emptyContents.slice(0, 20)}> a stranger wrote this\n%%EOF\n`)
const update = (more = '') =>
  Buffer.from(`9 0 obj\n<<${more}>>\nendobj\n10 0 obj\n<<${emptyRange} ${emptyContents}>>\nendobj\nstartxref\n0\n%%EOF`)
const cms = Buffer.from('3003020101', 'hex')

test('the CMS is over everything but its own place, and what the input looks like does not matter', async () => {
  let seen: Uint8Array[] = []
  const filled = await fillSignature(Buffer.concat([input, update()]), input.length, async (content) => {
    seen = content.map((part) => Buffer.from(part))
    return cms
  })
  const [, a, b, c] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(filled.toString('latin1'))!.map(Number)
  expect(filled.subarray(0, input.length).equals(input)).toBe(true)
  expect(a).toBeGreaterThan(input.length)
  expect((b ?? 0) + (c ?? 0)).toBe(filled.length)
  expect(filled.subarray(a, b).toString()).toBe(`<${cms.toString('hex').padEnd(contentsBytes * 2, '0')}>`)
  expect(Buffer.concat(seen).equals(Buffer.concat([filled.subarray(0, a), filled.subarray(b)]))).toBe(true)
})

test.for([emptyRange, '/ByteRangeX [', '/ByteRange [0 1 2 3]'])(
  'a copied part of the input that looks like a place for a signature: %s',
  async (more) => {
    const placed = Buffer.concat([input, update(more)])
    await expect(fillSignature(placed, input.length, async () => cms)).rejects.toMatchObject({
      code: 'signature_gate_failed',
      params: { check: 'byte-range' },
    })
  },
)

test('a CMS beyond the reserve, and a token that refuses, each by its own name', async () => {
  const placed = () => Buffer.concat([input, update()])
  await expect(
    fillSignature(placed(), input.length, async () => Buffer.alloc(contentsBytes + 1)),
  ).rejects.toMatchObject({ code: 'signature_gate_failed', params: { check: 'size' } })
  const refusal = new Error('the token refused')
  await expect(fillSignature(placed(), input.length, () => Promise.reject(refusal))).rejects.toBe(refusal)
})

import { createHash } from 'node:crypto'
import forge from 'node-forge'
import { expect, test } from 'vitest'
import { pkcs12Key } from './pkcs12-key.ts'

/** node-forge's own derivation, slow but right, is the judge. */
const byForge = (forge as unknown as { pbe: { generatePkcs12Key: (...args: unknown[]) => { getBytes: () => string } } })
  .pbe.generatePkcs12Key

test.for([
  ['sha1', 64],
  ['sha256', 64],
  ['sha512', 128],
] as const)('derives keys, vectors and MAC keys as node-forge does: %s', ([name, block]) => {
  const salt = Buffer.from('0a58cf64530d823f', 'hex')
  for (const [id, length, rounds, password] of [
    [1, 24, 1, 'smeg'],
    [2, 8, 7, 'queeg'],
    [3, 70, 20, 'kata sandi'],
    [3, 20, 3, ''],
  ] as const) {
    const expected = Buffer.from(
      byForge(
        password,
        forge.util.createBuffer(salt.toString('latin1')),
        id,
        rounds,
        length,
        forge.md[name].create(),
      ).getBytes(),
      'latin1',
    )
    const mine = pkcs12Key({
      password,
      salt,
      id,
      rounds,
      length,
      hash: (data) => createHash(name).update(data).digest(),
      block,
    })
    expect(mine.toString('hex')).toBe(expected.toString('hex'))
  }
})
test('no rounds, or endless ones, are refused', () => {
  for (const rounds of [0, Number.NaN, 1e9]) {
    expect(() =>
      pkcs12Key({
        password: 'x',
        salt: Buffer.alloc(8),
        id: 1,
        rounds,
        length: 8,
        hash: (data) => Buffer.from(data),
        block: 64,
      }),
    ).toThrow(RangeError)
  }
})

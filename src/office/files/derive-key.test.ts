import { hkdfSync, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { deriveKey } from './derive-key.ts'

it('derives what HKDF derives', () => {
  for (let i = 0; i < 20; i++) {
    const [key, salt] = [randomBytes(32), randomBytes(i)]
    expect(
      deriveKey(key, salt, 'lontar file').equals(Buffer.from(hkdfSync('sha256', key, salt, 'lontar file', 32))),
    ).toBe(true)
  }
})

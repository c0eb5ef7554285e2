import { expect, test } from 'vitest'
import { msiVersion } from './msi-version.ts'

test.each([
  ['0.1.0', '0.1.99'],
  ['1.2.3', '1.2.399'],
  ['1.2.3-alpha', '1.2.300'],
  ['1.2.3-beta.4', '1.2.334'],
  ['1.2.3-rc.29', '1.2.389'],
  ['255.255.654', '255.255.65499'],
])('%s is %s to Windows', (version, msi) => expect(msiVersion(version)).toBe(msi))

test('each version is replaced by the next, as Windows compares them', () => {
  const inOrder = [
    '1.2.2',
    '1.2.3-alpha.1',
    '1.2.3-beta',
    '1.2.3-beta.2',
    '1.2.3-rc.1',
    '1.2.3',
    '1.2.4-alpha',
    '1.3.0-rc.1',
  ]
  const numbers = inOrder.map((version) => {
    const [major = 0, minor = 0, build = 0] = msiVersion(version).split('.').map(Number)
    return (major * 256 + minor) * 65536 + build
  })
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(new Set(numbers).size).toBe(numbers.length)
})

test.each(['1.2', '256.0.0', '1.256.0', '1.0.655', '1.2.3-nightly.1', '1.2.3-rc.30', '1.2.3+build'])(
  '%s has no place and makes no package',
  (version) => expect(() => msiVersion(version)).toThrow(RangeError),
)

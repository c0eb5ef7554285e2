import { expect, test } from 'vitest'
import { compareVersions, isVersion } from './compare-versions.ts'

test('versions stand in the order of SemVer 2.0, the example of its clause 11 among them', () => {
  const inOrder = [
    'no version',
    '0.9.0',
    '0.10.0',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
    '1.11.0',
    '2.0.0',
  ]
  for (const [i, a] of inOrder.entries())
    for (const [j, b] of inOrder.entries())
      expect([a, b, Math.sign(compareVersions(a, b))]).toEqual([a, b, Math.sign(i - j)])
  expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0)
})

test.each(['1', '1.0', 'v1.0.0', '01.0.0', '1.0.0-', '', '1.0.0\n', `1.0.0-${'a'.repeat(40)}`])(
  '%j is no version',
  (text) => expect(isVersion(text)).toBe(false),
)

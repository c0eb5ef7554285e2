import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { driverPolicy, policyFile, usualPolicy } from './driver-policy.ts'

const set = (text: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'lontar-policy-'))
  writeFileSync(join(folder, 'token-drivers.json'), text)
  return driverPolicy('linux', { LONTAR_POLICY: folder })
}

test('IT names a driver, and keeps people from adding others', () => {
  expect(set('{"drivers": ["/opt/dinas/libtoken.so"], "own": false}')).toEqual({
    drivers: ['/opt/dinas/libtoken.so'],
    known: true,
    own: false,
  })
})

test('without a file everything is as usual', () => {
  expect(driverPolicy('linux', { LONTAR_POLICY: '/nowhere' })).toEqual(usualPolicy)
})

test.each(['not JSON', '{"drivers": "all"}', '[]'])('%s is nobody’s wish, but nobody may add anything', (text) => {
  expect(set(text)).toEqual({ ...usualPolicy, own: false })
})

test('only an administrator writes where it lies', () => {
  expect(policyFile('linux', {})).toBe('/etc/lontar/token-drivers.json')
  expect(policyFile('win32', { ProgramW6432: 'E:\\Apps' })).toBe('E:\\Apps\\Lontar\\policy\\token-drivers.json')
})

import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knownDrivers } from '../../../protocol/drivers/known-drivers.ts'
import { driversToTry } from './drivers-to-try.ts'

const folder = mkdtempSync(join(tmpdir(), 'lontar-drivers-'))
const file = (name: string) => {
  const path = join(folder, name)
  writeFileSync(path, '')
  return path
}
const both = { known: true, own: true }
const opensc = knownDrivers.find(({ id }) => id === 'opensc')!

test('what IT set comes first, then what the person added, then what is installed', () => {
  const [ours, mine, theirs] = [file('libdinas.so'), '/nowhere/libeTPkcs11.so', file('opensc-pkcs11.so')]
  const known = [
    { path: theirs, driver: opensc },
    { path: join(folder, 'not-installed.so'), driver: opensc },
  ]
  const drivers = driversToTry({ policy: [ours], own: [mine], rules: both, known })
  expect(drivers.map(({ path, origin, driver }) => [path, origin, driver?.id])).toEqual([
    [ours, 'policy', undefined],
    [mine, 'own', 'safenet-etoken'],
    [theirs, 'known', 'opensc'],
  ])
})

test('a path that IT or the person named is tried also where nothing is there: they are told', () => {
  const drivers = driversToTry({ policy: ['/nowhere/a.so'], own: ['/nowhere/b.so'], rules: both, known: [] })
  expect(drivers.map(({ path }) => path)).toEqual(['/nowhere/a.so', '/nowhere/b.so'])
})

test('one file under two names is one driver, and remains IT’s', () => {
  const real = file('libtoken.so')
  const link = join(folder, 'libtoken-link.so')
  symlinkSync(real, link)
  const drivers = driversToTry({ policy: [real], own: [link], rules: both, known: [{ path: link, driver: opensc }] })
  expect(drivers).toMatchObject([{ path: real, origin: 'policy' }])
})

test('IT’s word is the last: no drivers of one’s own, and none of the makers', () => {
  const rules = { known: false, own: false }
  const known = [{ path: file('libykcs11.so'), driver: opensc }]
  expect(driversToTry({ policy: [], own: [file('libmine.so')], rules, known })).toEqual([])
})

test('what a person named is left out once it lies where anyone may change it; what IT named is IT’s to answer for', () => {
  const [saved, set] = [file('libunduhan.so'), file('libditetapkan.so')]
  const drivers = driversToTry({ policy: [set], own: [saved], rules: both, known: [] })
  expect(drivers.map(({ path }) => path)).toEqual([set])
})

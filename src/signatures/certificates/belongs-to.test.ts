import { expect, test } from 'vitest'
import { bareName, belongsTo } from './belongs-to.ts'
import { type Name, nameOids } from './name.ts'

const subject = (attributes: Partial<Record<keyof typeof nameOids, string>>): Name => ({
  der: Buffer.alloc(0),
  attributes: Object.entries(attributes).map(([key, value]) => ({
    oid: nameOids[key as keyof typeof nameOids],
    value,
  })),
})
const sari = { name: 'Ni Luh Sari, S.H.', identity: 'UJI-1' }

test.for([
  ['Dr. Ir. H. I Wayan  Contoh, M.Si., Ph.D.', 'i wayan contoh'],
  ['PROF. DR. dr. Ni Made Uji', 'ni made uji'],
  ['Drs. I Ketut Misal', 'i ketut misal'],
  ['H. Muhammad Uji', 'muhammad uji'],
  ['Hadi Contoh', 'hadi contoh'],
  ['Irma Contoh', 'irma contoh'],
] as const)('%s without titles is %s', ([name, bare]) => {
  expect(bareName(name)).toBe(bare)
})

test('an identity decides alone', () => {
  expect(belongsTo(subject({ commonName: 'Siapa Saja', serialNumber: 'UJI-1' }), sari)).toBe(true)
  expect(belongsTo(subject({ commonName: 'Siapa Saja', userId: 'UJI-1' }), sari)).toBe(true)
  expect(belongsTo(subject({ commonName: 'Ni Luh Sari', serialNumber: 'UJI-2' }), sari)).toBe(false)
  expect(belongsTo(subject({ commonName: 'Ni Luh Sari', serialNumber: 'UJI-1' }), { name: 'Ni Luh Sari' })).toBe(false)
})
test('a name decides where there is no identity, but not a part of it and not an empty one', () => {
  expect(belongsTo(subject({ commonName: 'NI LUH SARI' }), sari)).toBe(true)
  expect(belongsTo(subject({ commonName: 'Ni Luh' }), sari)).toBe(false)
  expect(belongsTo(subject({ commonName: ', S.H.' }), { name: '' })).toBe(false)
  expect(belongsTo(subject({}), sari)).toBe(false)
})

import { expect, test } from 'vitest'
import { demoDirectory } from '../../../../tests/support/province-data.ts'
import { mandatesOf, positionsWithRole, superiorOf } from './signatories.ts'

const directory = demoDirectory('https://contoh.example/v')

test('only the own agency’s signatories are offered, each with whoever holds the position today', () => {
  const offered = positionsWithRole(directory, 'diskominfos', 'penandatangan', '2026-11-23')
  expect(offered.map(({ position, holders }) => [position.id, holders])).toEqual([
    ['diskominfos-kepala', 'I Gede Arya Contohwijaya'],
    ['diskominfos-sekretaris', 'Ni Made Laksmi Rekaandewi'],
  ])
})

test('before anybody was appointed the position stands there without a holder', () => {
  const offered = positionsWithRole(directory, 'diskominfos', 'penandatangan', '2019-12-31')
  expect(offered.map(({ holders }) => holders)).toEqual(['', ''])
})

test('a.n. reaches the direct superior and no further; the head signs for nobody', () => {
  expect(superiorOf(directory, 'diskominfos-sekretaris')?.id).toBe('diskominfos-kepala')
  expect(superiorOf(directory, 'diskominfos-kepala')).toBeNull()
  expect(superiorOf(directory, '')).toBeNull()
})

test('a position signs in its own right, a.n. its superior, and a.n. the next one u.b. that; never further', () => {
  expect(mandatesOf(directory, 'diskominfos-kasubbag-umum').map(({ signatory }) => signatory)).toEqual([
    { positionId: 'diskominfos-kasubbag-umum', onBehalfOf: null },
    { positionId: 'diskominfos-kasubbag-umum', onBehalfOf: 'diskominfos-sekretaris' },
    { positionId: 'diskominfos-kasubbag-umum', onBehalfOf: 'diskominfos-kepala', through: 'diskominfos-sekretaris' },
  ])
  expect(mandatesOf(directory, 'diskominfos-kepala')).toHaveLength(1)
})

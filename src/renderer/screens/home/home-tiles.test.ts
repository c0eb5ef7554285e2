import { expect, test } from 'vitest'
import { office } from '../../../domain/testing/small-office.ts'
import type { Me } from '../../../protocol/desktop-api.ts'
import { homeTiles } from './home-tiles.ts'

const meAs = (id: string): Me => ({
  person: { id: 'uji', name: 'Uji', rank: '', nip: '', identity: '' },
  positions: office.positions.filter((p) => p.id === id).map((p) => ({ ...p, holding: 'definitif', unitName: '' })),
})
const labels = (id: string, boxes: Parameters<typeof homeTiles>[1] = []) =>
  homeTiles(meAs(id), boxes).map(({ label }) => label)

test('each role has its own boxes first, at nought too, so that nothing jumps', () => {
  expect(labels('j-kadis')[0]).toBe('home.toSign')
  expect(labels('j-tu')[0]).toBe('home.toNumber')
  expect(labels('j-konseptor')).toContain('home.drafts')
  expect(labels('j-konseptor')).not.toContain('home.toSign')
})

test('what is late stands there only while it is, with its age', () => {
  const late = { box: 'disposisi_terlambat', count: 2, oldest: '2026-11-01T00:00:00.000Z' } as const
  expect(labels('j-kabid')).not.toContain('home.dispositionLate')
  expect(homeTiles(meAs('j-kabid'), [late])).toContainEqual(
    expect.objectContaining({ label: 'home.dispositionLate', count: 2, tone: 'late', oldest: late.oldest }),
  )
})

test('a destruction list that waits for the head comes before all else', () => {
  expect(homeTiles(meAs('j-kadis'), [], 1)[0]).toMatchObject({ label: 'home.destruction', tone: 'mine' })
})

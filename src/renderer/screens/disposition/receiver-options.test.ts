import { expect, test } from 'vitest'
import { office } from '../../../domain/testing/small-office.ts'
import { matching, receiverOptions } from './receiver-options.ts'

const titles = (from: string, day = '2026-11-16') => receiverOptions(office, from, day).map(({ id }) => id)

test('the own subordinates come first, then those below them, then the heads of other agencies; never oneself', () => {
  expect(titles('j-kadis')).toEqual(['j-kabid', 'j-sekretaris', 'j-tu', 'j-konseptor', 'j-kadisTujuan'])
})

test('a position is found by title, name or agency, in whatever order the words are typed', () => {
  const found = (typed: string) => matching(receiverOptions(office, 'j-kadis', '2026-11-16'), typed).map(({ id }) => id)
  expect(found('dpmptsp kepala')).toEqual(['j-kadisTujuan'])
  expect(found('UJI kabid')).toEqual(['j-kabid'])
  expect(found('penanaman')).toEqual(['j-kadisTujuan'])
  expect(found('tidak ada')).toEqual([])
})

test('a closed position is not offered, and a circle of superiors ends', () => {
  const circle = office.positions.map((p) => {
    if (p.id === 'j-kadisTujuan') return { ...p, reportsTo: 'j-tuTujuan' }
    return p.id === 'j-tu' ? { ...p, until: '2026-11-15' } : p
  })
  const ids = receiverOptions({ ...office, positions: circle }, 'j-kadis', '2026-11-16').map(({ id }) => id)
  expect(ids).not.toContain('j-tu')
  expect(ids).toHaveLength(4)
})

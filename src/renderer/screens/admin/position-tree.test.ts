import { expect, test } from 'vitest'
import { office } from '../../../domain/testing/small-office.ts'
import { newId } from './admin.ts'
import { positionTree } from './position-tree.ts'

const lines = (positions = office.positions) =>
  positionTree(positions, 'kominfo').map(({ position, depth }) => `${'  '.repeat(depth)}${position.id}`)

test('the line of command of one agency, the head first', () => {
  expect(lines()).toEqual(['j-kadis', '  j-kabid', '    j-konseptor', '  j-sekretaris', '  j-tu'])
})

test('nobody is lost where a directory reports in a circle or to another agency', () => {
  const circle = office.positions.map((p) => (p.id === 'j-kadis' ? { ...p, reportsTo: 'j-tu' } : p))
  expect(lines(circle).toSorted()).toEqual(['j-kabid', 'j-kadis', 'j-konseptor', 'j-sekretaris', 'j-tu'])
  const abroad = office.positions.map((p) => (p.id === 'j-kadis' ? { ...p, reportsTo: 'j-kadisTujuan' } : p))
  expect(lines(abroad)).toEqual(lines())
})

test('an id is made of words and never taken twice', () => {
  expect(newId('Ni Luh Sari, S.Sos.', [])).toBe('ni-luh-sari-s-sos')
  expect(newId('Arsiparis', ['arsiparis', 'arsiparis-2'])).toBe('arsiparis-3')
  expect(newId('…', [])).toBe('baru')
})

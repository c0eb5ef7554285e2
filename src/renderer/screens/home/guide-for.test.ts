import { expect, test } from 'vitest'
import { roles, type Role } from '../../../domain/directory.ts'
import { guideFor } from './guide-for.ts'

const names = (...held: Role[]) => guideFor({ positions: [{ ...position, roles: held }] }).map(({ name }) => name)
const position = {
  id: 'j',
  unitId: 'u',
  title: 'Jabatan',
  abbreviation: '',
  reportsTo: null,
  roles: [],
  holding: 'definitif',
  unitName: '',
}

test('a leader signs first, a registry receives, a drafter writes', () => {
  expect(names('penandatangan', 'pimpinan')).toEqual(['sign', 'pass', 'find'])
  expect(names('tu')).toEqual(['receive', 'book', 'archive'])
  expect(names('konseptor')[0]).toBe('write')
})

test('everybody has three steps, none twice', () => {
  for (const role of roles) expect(new Set(names(role)).size).toBe(3)
})

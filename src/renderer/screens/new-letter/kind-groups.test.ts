import { expect, test } from 'vitest'
import { defaultKinds } from '../../../domain/kinds/default-kinds.ts'
import { kindGroups } from './kind-groups.ts'

const names = (query: string, uses: Record<string, number> = {}, kinds = defaultKinds) =>
  kindGroups(kinds, uses, query).map(({ of, kinds }) => [of, ...kinds.map((kind) => kind.id)])

test('on a new computer the surat dinas stands first, and every class is there', () => {
  const groups = names('')
  expect(groups[0]?.slice(0, 2)).toEqual(['korespondensi', 'surat_dinas'])
  expect(groups.map(([of]) => of)).toEqual(['korespondensi', 'arahan', 'khusus', 'lainnya'])
})

test('what is written most here comes before its class, and only once', () => {
  const groups = names('', { surat_tugas: 3, memo: 7 })
  expect(groups[0]).toEqual(['usual', 'memo', 'surat_tugas'])
  expect(groups.flat().filter((id) => id === 'memo')).toHaveLength(1)
})

test('a kind is found by what it is for, and by its English name', () => {
  expect(names('rapat mengundang')).toEqual([['korespondensi', 'surat_undangan']])
  expect(names('circular')).toEqual([['arahan', 'surat_edaran']])
  expect(names('zzz')).toEqual([])
})

test('a kind that the office has put aside is not offered', () => {
  const kinds = defaultKinds.map((kind) => ({ ...kind, active: kind.id !== 'memo' }))
  expect(names('', { memo: 7 }, kinds).flat()).not.toContain('memo')
})

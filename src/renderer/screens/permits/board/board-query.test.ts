import { expect, test } from 'vitest'
import { formatBoardQuery, parseBoardQuery } from './board-query.ts'

test('a board is found again by its address', () => {
  const query = parseBoardQuery('kind=penelitian&mine=1&urgency=terlambat&by=position&months=12&text=ni%20wayan')
  expect(query).toMatchObject({
    filters: { kind: 'penelitian', mine: true, urgency: 'terlambat', text: 'ni wayan' },
    by: 'position',
    months: 12,
  })
  expect(parseBoardQuery(formatBoardQuery(query))).toEqual(query)
})

test('what an address says and nobody knows is left out', () => {
  expect(parseBoardQuery('urgency=kiamat&state=apa&warna=merah&day=kemarin&months=99')).toEqual({
    filters: {},
    by: 'step',
    sort: 'terbaru',
    day: null,
    months: 3,
  })
  expect(formatBoardQuery(parseBoardQuery(''))).toBe('')
})

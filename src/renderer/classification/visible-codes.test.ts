import { expect, test } from 'vitest'
import type { ClassificationEntry } from '../../domain/classification/classification.ts'
import { codeFinder } from '../../domain/classification/find-codes.ts'
import { above, stepInTree, visibleCodes } from './visible-codes.ts'

const entries = ['000', '000.5', '800', '800.1', '800.1.11'].map((code): ClassificationEntry => ({
  code,
  words: `Perihal ${code}`,
  active: 1,
  inactive: 1,
  fate: 'musnah',
}))
const finder = codeFinder(entries)
const codes = (opened: string[], typed = '') =>
  visibleCodes(finder, new Set(opened), typed).map(({ entry }) => entry.code)

test('the tree opens level by level', () => {
  expect(codes([])).toEqual(['000', '800'])
  expect(codes(['800', '800.1'])).toEqual(['000', '800', '800.1', '800.1.11'])
  expect(codes(above('800.1.11'))).toEqual(['000', '800', '800.1', '800.1.11'])
})

test('while something is typed what was found stands there', () => {
  expect(codes(['800'], 'perihal 000')).toEqual(['000', '000.5'])
})

test('right opens, then goes in; left closes, then goes up', () => {
  const closed = visibleCodes(finder, new Set(), '')
  expect(stepInTree(closed, '800', 'ArrowRight')).toEqual({ open: '800' })
  const open = visibleCodes(finder, new Set(['800']), '')
  expect(stepInTree(open, '800', 'ArrowRight')).toEqual({ go: '800.1' })
  expect(stepInTree(open, '800', 'ArrowLeft')).toEqual({ close: '800' })
  expect(stepInTree(open, '800.1', 'ArrowLeft')).toEqual({ go: '800' })
  expect(stepInTree(open, '000', 'ArrowLeft')).toBeNull()
})

import { expect, test } from 'vitest'
import { fitScale, stepZoom } from './zoom.ts'

const a4 = 595

test('a page fills the pane, but neither vanishes nor grows past twice its size', () => {
  expect(fitScale(a4, a4)).toBe(1)
  expect(fitScale(476, a4)).toBe(0.8)
  expect(fitScale(4000, a4)).toBe(2)
  expect(fitScale(20, a4)).toBe(0.3)
})

test('zooming goes to the next usual step and stops at the last', () => {
  expect(stepZoom(0.81, 1)).toBe(0.9)
  expect(stepZoom(0.81, -1)).toBe(0.8)
  expect(stepZoom(1, 1)).toBe(1.1)
  expect(stepZoom(3, 1)).toBe(3)
  expect(stepZoom(0.5, -1)).toBe(0.5)
})

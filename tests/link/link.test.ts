import { expect, it, vi } from 'vitest'
import { createDice } from '../sync/world/dice.ts'
import { freshWindow, leadersLink, transferSeconds } from './link-model.ts'
import { leadersReturn } from './leaders-return.ts'
import { measureReturn, promised } from './measure-return.ts'

// A fortnight of an office is played in a minute.
vi.setConfig({ testTimeout: 300_000 })

it('a leader back after a fortnight sees all letters within half a minute on a poor line, in few round trips', async () => {
  const measured = await measureReturn(650)
  expect(measured).toMatchObject({ letters: 650, missing: 0 })
  expect(measured.changes).toBeGreaterThanOrEqual(2000)
  expect(measured.simulatedSeconds).toBeLessThanOrEqual(promised.seconds)
  expect(measured.roundTrips).toBeLessThanOrEqual(promised.roundTrips)
})

it('cut before and in the middle of every page, it goes on behind the last whole one: none comes twice, none is lost', async () => {
  const returned = await leadersReturn({ letters: 400, seed: 'cut', cut: true })
  expect(returned.cuts).toBeGreaterThanOrEqual(4)
  expect(returned).toMatchObject({ twice: 0, missing: 0 })
})

it('the computed line is neither kinder nor harder than TCP on such a line is known to be', () => {
  const secondsOf = (loss: number) =>
    transferSeconds(1_000_000, freshWindow(), { ...leadersLink, loss }, createDice('a megabyte'))
  // Without loss the line is full: 16,000 bytes a second, less what headers take.
  expect(1_000_000 / secondsOf(0)).toBeGreaterThan(15_000)
  // With it Reno comes to MSS ÷ RTT × 1.22 ÷ √p (Mathis 1997), here 9,900.
  expect(1_000_000 / secondsOf(0.05)).toBeGreaterThan(8_000)
  expect(1_000_000 / secondsOf(0.05)).toBeLessThan(11_000)
})

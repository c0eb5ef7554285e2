import { describe, expect, it } from 'vitest'
import { fuzzLocked } from './fuzz-locked.ts'
import { fuzzOffice } from './fuzz-office.ts'

/**
 * The page is taken over by somebody: what can their script make the office do? Every call of the contract gets inputs as it wants
 * them, almost so, and none of its kind. `npm run -s fuzz -- --contract` goes on for as long as one likes.
 */
describe.each(['nobody', 'konseptor', 'adminProvinsi'] as const)('signed in: %s', (who) => {
  it('every call answers every input with a value of its shape or an error of the list', async () => {
    const { outcome, after } = await fuzzOffice({ who, perCall: 8, seed: 20261126 })
    expect(outcome.wrong).toEqual([])
    // One process from first to last, its store whole, nothing outside of its folder touched, nothing said where nobody should.
    expect(after).toEqual({ starts: 1, integrity: who === 'nobody' ? [] : ['ok'], strayed: [], said: '' })
    // Where all is refused at the door, nothing behind it was tried.
    expect(outcome.unreached).toEqual([])
  }, 600_000)
})

it('locked, every call answers with the lock or the schema, nothing of the letters is told, and the owner finds them as they were', async () => {
  const { outcome, after } = await fuzzLocked({ who: 'konseptor', perCall: 8, seed: 20261126 })
  expect(outcome.wrong).toEqual([])
  expect(outcome.codes.get('session_locked')).toBeGreaterThan(300)
  expect(after).toEqual({ starts: 1, integrity: ['ok'], strayed: [], said: '' })
}, 600_000)

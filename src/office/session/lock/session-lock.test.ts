import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualPolicyReport } from '../../../protocol/policies/judge-policies.ts'
import { lockRules } from './lock-rules.ts'
import { createSessionLock, type SessionLock } from './session-lock.ts'

const minute = 60_000
let steady = 0
let wall = Date.parse('2026-11-26T01:00:00Z')
let told: boolean[]
let lock: SessionLock
const pass = (ms: number) => {
  steady += ms
  wall += ms
}
beforeEach(() => {
  told = []
  lock = createSessionLock({ clock: { steady: () => steady, wall: () => wall }, changed: (is) => told.push(is) })
  lock.begin(() => ({ minutes: 15, withScreen: true }))
})
afterEach(() => lock.end())

test('untouched for a quarter of an hour it is locked, and a late touch does not open it', () => {
  pass(14 * minute)
  lock.touch()
  pass(14 * minute)
  expect(lock.isLocked()).toBe(false)
  pass(minute)
  lock.touch()
  expect(lock.isLocked()).toBe(true)
  expect(told).toEqual([true])
  lock.unlock()
  expect(lock.isLocked()).toBe(false)
})

test('neither a clock that is put back nor one that stood still in sleep keeps it open', () => {
  steady += 15 * minute
  wall -= 400 * minute
  expect(lock.isLocked()).toBe(true)
  lock.unlock()
  wall += 8 * 60 * minute
  expect(lock.isLocked()).toBe(true)
})

test('it locks with the screen and before sleep, where the rules say so', () => {
  lock.happened('screen_locked')
  expect(lock.isLocked()).toBe(true)
  lock.begin(() => ({ minutes: 0, withScreen: false }))
  lock.happened('suspending')
  pass(1000 * minute)
  expect(lock.isLocked()).toBe(false)
  lock.lock()
  expect(lock.justLocked()).toBe(true)
  pass(minute)
  expect(lock.justLocked()).toBe(false)
})

test('where nobody is signed in there is nothing to lock', () => {
  lock.end()
  lock.lock()
  expect(lock.isLocked()).toBe(false)
})

test('people choose stricter than the policy, never laxer', () => {
  const { values } = usualPolicyReport()
  const under = (most: number, withScreen: boolean, chosen: { minutes: number; withScreen: boolean } | null) =>
    lockRules({ values: { ...values, LockAfterMinutes: most, LockWithScreen: withScreen } }, chosen)
  expect(under(15, true, null)).toEqual({ minutes: 15, withScreen: true })
  expect(under(15, true, { minutes: 5, withScreen: false })).toEqual({ minutes: 5, withScreen: true })
  expect(under(15, false, { minutes: 0, withScreen: true })).toEqual({ minutes: 15, withScreen: true })
  expect(under(0, false, { minutes: 30, withScreen: false })).toEqual({ minutes: 30, withScreen: false })
})

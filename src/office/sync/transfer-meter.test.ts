import { expect, test } from 'vitest'
import type { Transfer } from '../../protocol/desktop-api.ts'
import { transferMeter } from './transfer-meter.ts'

const metered = (...sizes: number[]) => {
  const told: (Transfer | null)[] = []
  let beats = 0
  const round = { beat: () => void beats++, transfer: (now: Transfer | null) => void told.push(now) }
  const meter = transferMeter(
    'down',
    sizes.map((size) => ({ size })),
    round,
  )
  return { meter, told, beats: () => beats }
}

test('says how many of how many, and how much of how much, until it is over', () => {
  const { meter, told } = metered(1000, 500)
  meter.passed(1000)
  meter.fileDone()
  expect(told.at(-1)).toEqual({ direction: 'down', files: 1, ofFiles: 2, bytes: 1000, ofBytes: 1500 })
  meter.end()
  expect(told.at(-1)).toBeNull()
})

test('what breaks off and begins anew is never more than the whole', () => {
  const { meter, told } = metered(1000)
  meter.passed(900)
  meter.passed(1000)
  expect(told.at(-1)).toMatchObject({ bytes: 1000, ofBytes: 1000 })
})

test('a file that comes is a sign of life, a drip of single bytes is none', () => {
  const { meter, beats } = metered(1_000_000)
  for (let i = 0; i < 1000; i++) meter.passed(1)
  expect(beats()).toBe(0)
  meter.passed(64 * 1024)
  expect(beats()).toBe(1)
})

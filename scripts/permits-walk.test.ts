import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { shippedPermitKinds } from '../src/domain/permits/kind/shipped/shipped-permit-kinds.ts'

const walk = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/permits-walk.ts', ...args], { encoding: 'utf8', maxBuffer: 2 ** 24 })

interface Answer {
  kinds: { id: string; name: string; ok: boolean; workingDays: number; problems: string[] }[]
}

test('each kind that Lontar ships goes from the counter to a permit that strangers find valid', () => {
  const { stdout, stderr, status } = walk('--json')
  expect(stderr).toBe('')
  const { kinds } = JSON.parse(stdout) as Answer
  expect(kinds.filter(({ ok }) => !ok)).toEqual([])
  expect(kinds.map(({ id, workingDays }) => [id, workingDays])).toEqual(
    shippedPermitKinds.map(({ id, serviceDays }) => [id, serviceDays]),
  )
  expect(status).toBe(0)
}, 900_000)

test('a kind that does not exist is told in one line', () => {
  const { status, stderr } = walk('--kind', 'izin_terbang')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^There is no kind izin_terbang; there are .*\n$/)
})

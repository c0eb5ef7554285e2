import { expect, test } from 'vitest'
import { isLocked, judgePolicies } from './judge-policies.ts'

test('the machine beats the user, the user what the installer was given', () => {
  const { values, from } = judgePolicies({
    installed: { ServerUrl: 'https://terpasang.example', LogLevel: 'debug', BackupsKept: 3 },
    user: { ServerUrl: 'https://orang.example', LogLevel: 'warn' },
    machine: { ServerUrl: 'https://mesin.example' },
  })
  expect(values).toMatchObject({ ServerUrl: 'https://mesin.example', LogLevel: 'warn', BackupsKept: 3 })
  expect(from).toEqual({ ServerUrl: 'machine', LogLevel: 'user', BackupsKept: 'installed' })
  expect(isLocked({ from }, 'LogLevel')).toBe(true)
  expect(isLocked({ from }, 'BackupsKept')).toBe(false)
})

test('a wrong value is reported, and the next source asked', () => {
  const { values, from, problems } = judgePolicies({
    machine: { LockAfterMinutes: 9000, ServerUrl: 'file:///etc/passwd', Unheard: 1 },
    user: { LockAfterMinutes: 5 },
  })
  expect(values).toMatchObject({ LockAfterMinutes: 5, ServerUrl: null })
  expect(from).toEqual({ LockAfterMinutes: 'user' })
  expect(problems.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
    { source: 'machine', name: 'LockAfterMinutes', problem: 'invalid' },
    { source: 'machine', name: 'ServerUrl', problem: 'invalid' },
    { source: 'machine', name: 'Unheard', problem: 'unknown' },
  ])
})

test('0 and 1 of the registry are no and yes', () => {
  expect(judgePolicies({ machine: { CloseToTray: 0, StartWithSystem: 1, Notices: 2 } })).toMatchObject({
    values: { CloseToTray: false, StartWithSystem: true, Notices: true },
    problems: [{ name: 'Notices', problem: 'invalid' }],
  })
})

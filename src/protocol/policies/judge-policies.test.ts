import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLocked, judgePolicies, policyReportSchema } from './judge-policies.ts'
import { policyNames } from './policy-list.ts'

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

test('what a source could not tell is told first; names are shown as plain text', () => {
  const { problems } = judgePolicies({ user: { [`nama\u202e${'x'.repeat(300)}`]: 1 } }, [
    { source: 'machine', name: '', problem: 'untrusted' },
  ])
  expect(problems[0]).toEqual({ source: 'machine', name: '', problem: 'untrusted' })
  expect(problems[1]).toMatchObject({ source: 'user', problem: 'unknown', name: `nama?${'x'.repeat(55)}` })
})

test('no value, however wrong, stops anybody: the report always holds, and values in force are always ones that the list takes', () => {
  const name = fc.oneof(fc.constantFrom(...policyNames, '__proto__', 'constructor', ''), fc.string())
  const value = fc.oneof(
    fc.anything(),
    fc.integer(),
    fc.string(),
    fc.constant('https://a.example'),
    fc.array(fc.string()),
  )
  const source = fc.option(fc.dictionary(name, value), { nil: undefined })
  fc.assert(
    fc.property(fc.record({ machine: source, user: source, installed: source }), (raw) => {
      const report = judgePolicies(raw)
      const read = policyReportSchema.parse(JSON.parse(JSON.stringify(report)))
      expect(read).toEqual(report)
    }),
  )
})

import { expect, test } from 'vitest'
import { judgePolicies } from '../../../protocol/policies/judge-policies.ts'
import { policyFacts } from './policies.ts'

test('a computer on which IT set nothing', () => {
  expect(policyFacts(judgePolicies({}))).toEqual([{ code: 'policies_usual', params: {} }])
})

test('what is set, and each slip of IT with the place where it was made', () => {
  const report = judgePolicies({ machine: { BackupsKept: 3, LogLevel: 'loud', Unheard: 1 } }, [
    { source: 'user', name: '', problem: 'unreadable' },
    { source: 'machine', name: 'ServerUrl', problem: 'unreadable' },
    { source: 'machine', name: '', problem: 'untrusted' },
  ])
  expect(policyFacts(report)).toEqual([
    { code: 'policies_set', params: { count: 1, names: 'BackupsKept (machine)' } },
    { code: 'policies_unreadable', params: { source: 'user' } },
    { code: 'policy_unreadable', params: { name: 'ServerUrl', source: 'machine' } },
    { code: 'policies_untrusted', params: { source: 'machine' } },
    { code: 'policy_invalid', params: { name: 'LogLevel', source: 'machine' } },
    { code: 'policy_unknown', params: { name: 'Unheard', source: 'machine' } },
  ])
})

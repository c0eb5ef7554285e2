import { chmodSync, chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filePolicies, systemFiles } from './file-policies.ts'
import { isOnlyRoots, readPolicyFile } from './policy-file.ts'
import { readPolicies } from './read-policies.ts'

const folder = (files: Record<string, string>) => {
  const made = mkdtempSync(join(tmpdir(), 'lontar-policy-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text)
  return made
}
const trial = (files: Record<string, string>) =>
  readPolicies({ installed: false }, { platform: 'linux', env: { LONTAR_POLICY: folder(files) }, home: '/nowhere' })

test('IT sets the server for the computer, the account its lock, and the installer what nobody else did', async () => {
  const { values, from, problems } = await trial({
    'policies.json': '{"ServerUrl": "https://mesin.example"}',
    'user-policies.json': '\uFEFF{"ServerUrl": "https://orang.example", "LockAfterMinutes": 5}',
    'defaults.json': '{"ServerUrl": "https://awal.example", "BackupsKept": 3}',
  })
  expect(values).toMatchObject({ ServerUrl: 'https://mesin.example', LockAfterMinutes: 5, BackupsKept: 3 })
  expect(from).toEqual({ ServerUrl: 'machine', LockAfterMinutes: 'user', BackupsKept: 'installed' })
  expect(problems).toEqual([])
})

test('without files everything is as usual', async () => {
  expect(await trial({})).toMatchObject({ from: {}, problems: [] })
})

test.each(['not JSON', '[]', '"all"', ''])('a file of %j sets nothing, and is told', async (text) => {
  expect(await trial({ 'policies.json': text, 'user-policies.json': '{"LockAfterMinutes": 5}' })).toMatchObject({
    from: { LockAfterMinutes: 'user' },
    problems: [{ source: 'machine', name: '', problem: 'unreadable' }],
  })
})

test('a folder in place of a file, and a file far too large, are unreadable', () => {
  const large = folder({ 'policies.json': `{"x": "${'x'.repeat(300_000)}"}` })
  expect(readPolicyFile(join(large, 'policies.json'), false)).toBe('unreadable')
  expect(readPolicyFile(large, false)).toBe('unreadable')
  expect(readPolicyFile(join(large, 'policies.json', 'deeper'), false)).toBe('absent')
})

test('in the installed program nobody steps out of the policies by a variable of their own', async () => {
  const env = { LONTAR_POLICY: folder({ 'policies.json': '{"LockAfterMinutes": 5}' }), XDG_CONFIG_HOME: '/nowhere' }
  expect((await readPolicies({ installed: true }, { platform: 'linux', env, home: '/nowhere' })).from).toEqual({})
})

test('where the files lie', () => {
  expect(systemFiles('linux', {}, '/home/sari').files).toEqual({
    machine: '/etc/lontar/policies.json',
    user: '/home/sari/.config/lontar/policies.json',
    installed: '/etc/lontar/defaults.json',
  })
  expect(systemFiles('linux', { XDG_CONFIG_HOME: '/c' }, '/home/sari').files.user).toBe('/c/lontar/policies.json')
  expect(systemFiles('darwin', {}, '/Users/sari').files.machine).toMatch(/^\/Library\//)
})

test('what anybody may write does not speak for the computer', () => {
  const text = '{"LockAfterMinutes": 5}'
  const made = folder({ 'policies.json': text, 'user-policies.json': text })
  chmodSync(join(made, 'policies.json'), 0o666)
  const files = { machine: join(made, 'policies.json'), user: join(made, 'user-policies.json') }
  expect(filePolicies({ files, mustBeRoots: true })).toEqual({
    raw: { user: { LockAfterMinutes: 5 } },
    problems: [{ source: 'machine', name: '', problem: 'untrusted' }],
  })
  expect(isOnlyRoots({ uid: 0, mode: 0o100644 })).toBe(true)
  expect(isOnlyRoots({ uid: 1000, mode: 0o100644 })).toBe(false)
  expect(isOnlyRoots({ uid: 0, mode: 0o100664 })).toBe(false)
})

const isRoot = process.getuid?.() === 0
if (!isRoot) console.log('That root’s own file is taken was not tried: the tests do not run as root.')
test.runIf(isRoot)('root’s own file in root’s own folder does', () => {
  const etc = join(mkdtempSync(join(tmpdir(), 'lontar-policy-')), 'lontar')
  mkdirSync(etc, { mode: 0o755 })
  const file = join(etc, 'policies.json')
  writeFileSync(file, '{"LockAfterMinutes": 5}', { mode: 0o644 })
  expect(readPolicyFile(file, true)).toEqual({ values: { LockAfterMinutes: 5 } })
  chmodSync(etc, 0o777)
  expect(readPolicyFile(file, true)).toBe('untrusted')
  chmodSync(etc, 0o755)
  chownSync(file, 1000, 1000)
  expect(readPolicyFile(file, true)).toBe('untrusted')
})

test('where the registry does not answer, each place is unreadable and the start goes on', async () => {
  const env = { SystemRoot: '/nowhere' }
  expect(await readPolicies({ installed: true }, { platform: 'win32', env, home: '/nowhere' })).toMatchObject({
    from: {},
    problems: ['machine', 'user', 'installed'].map((source) => ({ source, name: '', problem: 'unreadable' })),
  })
})

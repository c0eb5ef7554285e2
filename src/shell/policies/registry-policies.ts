import { execFile } from 'node:child_process'
import type { PolicyProblem, PolicySource, RawPolicies } from '../../protocol/policies/judge-policies.ts'
import { policyList, policyNames } from '../../protocol/policies/policy-list.ts'
import { parseRegistry } from './parse-registry.ts'

/** What a place where policies lie holds, and what went wrong while it was read. */
export interface ReadPolicies {
  raw: RawPolicies
  problems: PolicyProblem[]
}

/** Where Windows keeps them; `Software\Lontar` is what the installer wrote. */
export const registryKeys: Record<PolicySource, string> = {
  machine: String.raw`HKLM\Software\Policies\Lontar`,
  user: String.raw`HKCU\Software\Policies\Lontar`,
  installed: String.raw`HKLM\Software\Lontar`,
}

/** Always there where the registry can be asked at all. */
const surelyThere = String.raw`HKLM\Software`

/** By its whole path: a bare name would be looked for in folders where others may write. */
export const systemReg = (env: NodeJS.ProcessEnv): string[] => [
  `${env['SystemRoot'] ?? String.raw`C:\Windows`}\\System32\\reg.exe`,
]

/**
 * Asks the registry by `reg.exe`, all keys at once, each for at most ten seconds: a package with native code for three keys would be one
 * more thing to trust. reg.exe says “no such key” and “you may not” with the same number and words of the system's language; a key that
 * is surely there tells the two apart (a policy may forbid the registry tools).
 * @param command reg.exe, with what goes before its own arguments
 */
export const registryPolicies = async (env: NodeJS.ProcessEnv, command = systemReg(env)): Promise<ReadPolicies> => {
  const [works, ...answers] = await Promise.all([
    query(command, env, [surelyThere]),
    ...Object.entries(registryKeys).map(async ([source, key]) => ({
      source: source as PolicySource,
      key,
      answer: await query(command, env, [key, '/s']),
    })),
  ])
  const raw: RawPolicies = {}
  const problems: PolicyProblem[] = []
  for (const { source, key, answer } of answers) {
    if (typeof answer === 'string') {
      if (answer === 'failed' || typeof works === 'string') problems.push({ source, name: '', problem: 'unreadable' })
      continue
    }
    const { values, lists, unreadable } = parseRegistry(answer.printed, key.split('\\').length, env)
    const counts = (name: string) => source !== 'installed' || isPolicy(name)
    const named = Object.entries({ ...values, ...lists }).map(([name, value]) => [asInList(name), value] as const)
    raw[source] = Object.fromEntries(named.filter(([name]) => counts(name)))
    const lost = unreadable.map(asInList).filter(counts)
    problems.push(...lost.map((name) => ({ source, name, problem: 'unreadable' as const })))
  }
  return { raw, problems }
}

/** The installer keeps notes of its own beside what it was given. */
const isPolicy = (name: string): boolean => Object.hasOwn(policyList, name)

/** The registry does not tell `serverurl` from `ServerUrl`. */
const asInList = (name: string): string =>
  policyNames.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name

type Answer = { printed: string } | 'refused' | 'failed'

/** What it printed, byte for byte; `refused` where it ended with a number, `failed` where it did not answer at all. */
const query = ([program = '', ...first]: string[], env: NodeJS.ProcessEnv, key: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const limits = { timeout: 10_000, killSignal: 'SIGKILL', maxBuffer: 1024 * 1024, windowsHide: true } as const
    const args = [...first, 'query', ...key, '/reg:64']
    execFile(program, args, { ...limits, env, encoding: 'latin1' }, (error, printed) => {
      if (!error) resolve({ printed })
      else resolve(typeof error.code === 'number' ? 'refused' : 'failed')
    })
  })

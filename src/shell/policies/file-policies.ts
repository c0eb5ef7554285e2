import { join } from 'node:path'
import type { PolicyProblem, PolicySource, RawPolicies } from '../../protocol/policies/judge-policies.ts'
import { readPolicyFile } from './policy-file.ts'
import type { ReadPolicies } from './registry-policies.ts'

/** Where files of policies lie, and whether they must be root's. */
export interface PolicyFiles {
  files: Partial<Record<PolicySource, string>>
  mustBeRoots: boolean
}

/** On Linux and macOS. */
export const systemFiles = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): PolicyFiles => ({
  mustBeRoots: true,
  files:
    platform === 'darwin'
      ? { machine: '/Library/Application Support/Lontar/policies.json' }
      : {
          machine: '/etc/lontar/policies.json',
          user: join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'lontar', 'policies.json'),
          installed: '/etc/lontar/defaults.json',
        },
})

/** A folder with the three files, for a trial on any system: whose they are does not matter there. */
export const trialFiles = (folder: string): PolicyFiles => ({
  mustBeRoots: false,
  files: {
    machine: join(folder, 'policies.json'),
    user: join(folder, 'user-policies.json'),
    installed: join(folder, 'defaults.json'),
  },
})

export const filePolicies = ({ files, mustBeRoots }: PolicyFiles): ReadPolicies => {
  const raw: RawPolicies = {}
  const problems: PolicyProblem[] = []
  for (const [name, file] of Object.entries(files)) {
    const source = name as PolicySource
    const read = readPolicyFile(file, mustBeRoots && source !== 'user')
    if (typeof read === 'object') raw[source] = read.values
    else if (read !== 'absent') problems.push({ source, name: '', problem: read })
  }
  return { raw, problems }
}

import { homedir } from 'node:os'
import { judgePolicies, type PolicyReport } from '../../protocol/policies/judge-policies.ts'
import { filePolicies, systemFiles, trialFiles } from './file-policies.ts'
import { registryPolicies } from './registry-policies.ts'

/**
 * What IT set for this computer and this account, read once when a shell starts. Never throws: what cannot be read is told in the
 * report. From files it is a matter of a few reads; on Windows it takes as long as reg.exe takes to start, beside the rest of the start.
 *
 * `installed`: the program was put here by IT. Then LONTAR_POLICY, which names another folder for trials, is not heard: whoever
 * may set a variable of their own would else step out of every policy.
 */
export const readPolicies = async (
  { installed }: { installed: boolean },
  { platform = process.platform, env = process.env, home = homedir() } = {},
): Promise<PolicyReport> => {
  const trial = installed ? undefined : env['LONTAR_POLICY']
  const { raw, problems } =
    trial !== undefined
      ? filePolicies(trialFiles(trial))
      : platform === 'win32'
        ? await registryPolicies(env)
        : filePolicies(systemFiles(platform, env, home))
  return judgePolicies(raw, problems)
}

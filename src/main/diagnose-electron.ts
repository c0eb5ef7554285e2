import { app } from 'electron'
import { join } from 'node:path'
import { diagnose, type DiagnoseOptions } from '../shell/diagnose.ts'
import { officeStart } from '../shell/office-start.ts'
import { readPolicies } from '../shell/policies/read-policies.ts'
import type { ProgramName } from '../shell/process-channel.ts'
import type { ShellLog } from '../shell/shell-log.ts'
import { describeElectron } from './describe-electron.ts'
import { systemSecrets } from './system-secrets.ts'
import { utilityStarter } from './utility-starter.ts'

/**
 * `Lontar --diagnose`: no window, the report on standard output. A program of Windows has no terminal to write to, so the report always
 * goes to a file too. @returns the exit code
 */
export const diagnoseElectron = (
  asked: DiagnoseOptions,
  dataDir: string,
  programs: Record<ProgramName, string>,
  log: ShellLog,
): Promise<number> =>
  diagnose(
    { ...asked, report: asked.report ?? join(dataDir, asked.json ? 'diagnosis.json' : 'diagnosis.txt') },
    {
      starter: utilityStarter(programs),
      services: { secrets: systemSecrets(log), notify: async () => {}, describe: (urls) => describeElectron(urls) },
      start: async () => officeStart({ dataDir }, process.env, await readPolicies({ installed: app.isPackaged })),
      log,
    },
    (text) => void process.stdout.write(text),
  )

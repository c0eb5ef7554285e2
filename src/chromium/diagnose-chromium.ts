import { describeNothing } from '../shell/describe-nothing.ts'
import { diagnose, type DiagnoseOptions } from '../shell/diagnose.ts'
import { forkStarter } from '../shell/fork-starter.ts'
import { officeStart, type OfficeSettings } from '../shell/office-start.ts'
import { readPolicies } from '../shell/policies/read-policies.ts'
import { openShellLog } from '../shell/shell-log.ts'
import { keyFileSecrets } from './key-file-secrets.ts'
import { builtPrograms, type Programs } from './programs.ts'

/** `--diagnose` of this shell: neither window nor browser is needed. @returns the exit code */
export const diagnoseChromium = (
  asked: DiagnoseOptions,
  settings: OfficeSettings,
  env: NodeJS.ProcessEnv,
  programs: Pick<Programs, 'office' | 'token'> = builtPrograms(),
): Promise<number> =>
  diagnose(
    asked,
    {
      starter: forkStarter(programs, env),
      services: { secrets: keyFileSecrets(settings.dataDir), notify: async () => {}, describe: describeNothing },
      start: async () => officeStart(settings, env, await readPolicies({ installed: false }, { env })),
      log: openShellLog(settings.dataDir, false).write,
    },
    (text) => void process.stdout.write(text),
  )

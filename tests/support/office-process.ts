import { describeNothing } from '../../src/shell/describe-nothing.ts'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { forkStarter } from '../../src/shell/fork-starter.ts'
import { keyFileSecrets } from '../../src/chromium/key-file-secrets.ts'
import type { DesktopCall, DesktopEvent, DesktopInput, DesktopOutput } from '../../src/protocol/desktop-api.ts'
import { LontarError } from '../../src/protocol/errors/lontar-error.ts'
import { judgePolicies } from '../../src/protocol/policies/judge-policies.ts'
import { officeStartSchema, type OfficeStart } from '../../src/protocol/process-api.ts'
import type { Starter } from '../../src/shell/process-channel.ts'
import { superviseOffice, usualTimes } from '../../src/shell/supervise-office.ts'

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url))

export interface OfficeProcess {
  /** Gives the value, or throws the LontarError that a screen would show. */
  call<C extends DesktopCall>(name: C, input: DesktopInput<C>): Promise<DesktopOutput<C>>
  document(path: string): Promise<Buffer>
  events: DesktopEvent[]
  /** SIGKILL to the office process, as a power cut would; the shell starts a fresh one. */
  kill(): void
  close(): Promise<void>
}

/** A real office process (and its token process) under the real supervisor of the shells, without a window. */
export const startOffice = (
  options: Partial<OfficeStart> & Pick<OfficeStart, 'dataDir' | 'serverUrl'> & { env?: NodeJS.ProcessEnv },
): OfficeProcess => {
  const { env, ...settings } = options
  mkdirSync(settings.dataDir, { recursive: true })
  const fork = forkStarter(
    { office: source('office/index.ts'), token: source('token/index.ts') },
    { ...process.env, ...env },
  )
  let kill = () => {}
  const starter: Starter = {
    start(name, args) {
      const channel = fork.start(name, args)
      if (name === 'office') kill = () => channel.kill()
      return channel
    },
  }
  const start: OfficeStart = {
    ...officeStartSchema.parse({
      tokenModules: [],
      deviceName: 'komputer uji',
      syncSeconds: 3600,
      undoSeconds: 0,
      // Nobody touches the keys of this office, and some of its days are long.
      policies: judgePolicies({ machine: { LockAfterMinutes: 0 } }),
      ...settings,
    }),
  }
  const office = superviseOffice(
    starter,
    { secrets: keyFileSecrets(settings.dataDir), notify: async () => {}, describe: describeNothing },
    start,
    () => {},
    // These stories kill more often than any accident would.
    { ...usualTimes, mostDeaths: Infinity },
  )
  const events: DesktopEvent[] = []
  office.onEvent((event) => events.push(event))
  return {
    async call(name, input) {
      const answer = await office.call(name, input)
      if (!answer.ok) throw LontarError.fromMessage(answer.error)
      return answer.value as never
    },
    async document(path) {
      const answer = await office.document(path)
      if (!answer.ok) throw LontarError.fromMessage(answer.error)
      return Buffer.from(answer.value.data, 'base64')
    },
    events,
    kill: () => kill(),
    close: () => office.close(),
  }
}

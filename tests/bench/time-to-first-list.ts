import { describeNothing } from '../../src/shell/describe-nothing.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { forkStarter } from '../../src/shell/fork-starter.ts'
import { keyFileSecrets } from '../../src/chromium/key-file-secrets.ts'
import { LontarError } from '../../src/protocol/errors/lontar-error.ts'
import { officeStart } from '../../src/shell/office-start.ts'
import { superviseOffice, type OfficeSupervisor } from '../../src/shell/supervise-office.ts'

/** What is asked by the screens: an answer, or the error as an exception. */
export const ask = async (office: OfficeSupervisor, name: string, input: unknown): Promise<unknown> => {
  const answer = await office.call(name, input)
  if (!answer.ok) throw LontarError.fromMessage(answer.error)
  return answer.value
}

/** The office as the Chromium shell starts it, without a window. No server answers: the laptop is on its ferry. */
export const superviseHere = async (program: string, dataDir: string): Promise<OfficeSupervisor> => {
  const starter = forkStarter({ office: program, token: program }, process.env)
  const start = officeStart({ dataDir, serverUrl: await closedAddress(), tokenModules: [] }, {})
  return superviseOffice(
    starter,
    { secrets: keyFileSecrets(dataDir), notify: async () => {}, describe: describeNothing },
    start,
    () => {},
  )
}

/** Milliseconds from the start of the process to the rows of “Menunggu saya”, which the first screen shows. */
export const timeToFirstList = async (program: string, dataDir: string, personId: string): Promise<number> => {
  const begin = performance.now()
  const office = await superviseHere(program, dataDir)
  try {
    await ask(office, 'session.signIn', { personId })
    await ask(office, 'letters.list', { box: 'menunggu' })
    return performance.now() - begin
  } finally {
    await office.close()
  }
}

/** Milliseconds of a Node that does nothing, from its start to its end. */
export const timeOfBareNode = async (): Promise<number> => {
  const begin = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - begin
}

/** An address of this computer where nobody listens. */
const closedAddress = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}

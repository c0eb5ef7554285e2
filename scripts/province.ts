import { join, resolve } from 'node:path'
import type { Person } from '../src/domain/directory.ts'
import { demoPeople, demoPersonId, type DemoPart } from '../tests/support/province-data.ts'
import { startServerProcess, type ServerProcess, type ServerProcessOptions } from '../tests/support/server-process.ts'
import type { Authority } from '../tests/support/authority/index.ts'
import { startRemoteSigning } from './province/start-remote-signing.ts'
import { makeSigningMeans, type SigningMeans } from './province/signing-means.ts'
import { startTrust } from './province/start-trust.ts'
import { steadyPort } from './province/steady-port.ts'

export interface Province extends SigningMeans {
  serverUrl: string
  /** What the server process was started with. */
  serverArgs: ServerProcessOptions
  stopServer(): Promise<void>
  /** At the same address, on the same data. Does nothing while it runs. */
  startServer(): Promise<void>
  /** The network is gone: neither the server nor the services that it asks answer. */
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  stop(): Promise<void>
  tokenPin: string
  p12Password: string
  /** Of whoever has a key at the remote service; null where none runs. */
  passphrase: string | null
  /** Founded at the first run; it certifies the invented people. */
  authority: Authority
  /** Who plays which part; `kepala` holds the token, `sekretaris` the certificate file. */
  people: Record<DemoPart, Person>
}

/** They protect invented keys of invented people, and are shown to whoever tries the demo. */
const tokenPin = '123456'
const p12Password = 'uji-coba'

/**
 * The embedded province: test authority with time-stamp service, the provincial server as a process of its own, a software
 * token and a certificate file. Everything lies in `dir` and is used again at the next start. The server never outlives this
 * process; `stop` ends all of it in order (see province/stop-on-signals.ts for Ctrl-C).
 * @param options.longTerm certificates name where their revocation can be asked, and what was sent reaches B-LTA within a minute or two
 * @param options.remote a stand-in of the remote signing service runs too, and keeps a key for each of the leaders
 * @throws an error of one line where a port is taken, openssl is missing, or the server does not start
 * @example const province = await startProvince({ dir: '.province' })
 */
export const startProvince = async (options: {
  dir: string
  serverPort?: number
  longTerm?: boolean
  remote?: boolean
}): Promise<Province> => {
  const dir = resolve(options.dir)
  const port = await steadyPort(join(dir, 'ports.json'), 'server', options.serverPort)
  const { longTerm = false } = options
  const trust = await startTrust(dir, { revocation: longTerm })
  const people = peopleByPart()
  const leaders = [people.kepala, people.sekretaris, people.addresseeKepala, people.sekda]
  const remote = options.remote
    ? await startRemoteSigning(dir, trust.authority, leaders, trust.names).catch(async (error: unknown) => {
        await trust.stopTsa()
        throw error
      })
    : null
  const more = [...(longTerm ? ['--ladder-rest-minutes', '1'] : []), ...(remote?.serverArgs ?? [])]
  const trusted = { tsaUrl: trust.tsaUrl, anchors: trust.anchors }
  const serverArgs = { dir: join(dir, 'server'), port, ...trusted, more, ...(remote && { env: remote.serverEnv }) }
  let server: ServerProcess | null = null
  const stopServer = async () => {
    await server?.stop()
    server = null
  }
  const startServer = async () => {
    server ??= await startServerProcess(serverArgs)
  }
  const goOffline = async () => {
    await Promise.all([stopServer(), trust.stopTsa(), remote?.stop()])
  }
  try {
    const holders = {
      token: { holder: people.kepala, pin: tokenPin },
      p12: { holder: people.sekretaris, password: p12Password },
    }
    const means = await makeSigningMeans(dir, trust.authority, holders, trust.names ?? undefined)
    await startServer()
    return {
      ...means,
      serverUrl: `http://127.0.0.1:${port}`,
      serverArgs,
      startServer,
      stopServer,
      goOffline,
      async goOnline() {
        await Promise.all([trust.startTsa(), remote?.start()])
        await startServer()
      },
      stop: goOffline,
      authority: trust.authority,
      tokenPin,
      p12Password,
      passphrase: remote?.passphrase ?? null,
      people,
    }
  } catch (error) {
    await goOffline()
    throw error
  }
}

const peopleByPart = (): Record<DemoPart, Person> => {
  const entries = Object.entries(demoPersonId).map(([part, id]) => [
    part,
    demoPeople.find((person) => person.id === id),
  ])
  return Object.fromEntries(entries) as Record<DemoPart, Person>
}

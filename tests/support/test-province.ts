import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuthority, type Authority, type IssueOptions, type TsaOptions } from './authority/index.ts'
import { freePort } from './free-port.ts'
import { signIn } from './letter-walk.ts'
import { startOffice, type OfficeProcess } from './office-process.ts'
import { demoPeople, demoPersonId, type DemoPart } from './province-data.ts'
import { startServerProcess, type ServerProcess } from './server-process.ts'
import type { OfficeStart } from '../../src/protocol/process-api.ts'

/** A whole small province for one test file: authority, time-stamps, server, and offices opened as the story needs them. */
export interface TestProvince {
  dir: string
  authority: Authority
  server: ServerProcess
  /** Where the time-stamp service answers, and the file of the authority's root. */
  tsaUrl: string
  anchor: string
  /** The office of a person, signed in; the same one when asked again. */
  open(part: DemoPart, options?: Partial<OfficeStart> & { env?: NodeJS.ProcessEnv }): Promise<OfficeProcess>
  /** Ends a person's office as quitting does; `open` starts it again on the same data. */
  quit(part: DemoPart): Promise<void>
  /** The network is gone: neither server nor time-stamp service answers. */
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  p12(part: DemoPart, password: string, more?: Partial<IssueOptions>): Promise<string>
  dataDir(part: DemoPart): string
  close(): Promise<void>
}

/** @param more further arguments of the server */
export const startTestProvince = async (tsaOptions: TsaOptions = {}, more: string[] = []): Promise<TestProvince> => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-province-'))
  const authority = await createAuthority(join(dir, 'authority'))
  const tsaPort = await freePort()
  let tsa = await authority.startTsa({ ...tsaOptions, port: tsaPort })
  const anchor = join(dir, 'anchor.pem')
  await writeFile(anchor, authority.rootPem)
  const serverOptions = { dir: join(dir, 'server'), tsaUrl: tsa.url, anchors: [anchor], more }
  let server = await startServerProcess(serverOptions)
  const { port, url } = server
  const offices = new Map<DemoPart, OfficeProcess>()
  const dataDir = (part: DemoPart) => join(dir, 'offices', part)

  return {
    dir,
    authority,
    get server() {
      return server
    },
    tsaUrl: tsa.url,
    anchor,
    dataDir,
    async open(part, options = {}) {
      const known = offices.get(part)
      if (known) return known
      const office = startOffice({ dataDir: dataDir(part), serverUrl: url, ...options })
      offices.set(part, office)
      return signIn(office, part)
    },
    async quit(part) {
      await offices.get(part)?.close()
      offices.delete(part)
    },
    async goOffline() {
      await Promise.all([server.stop(), tsa.stop()])
    },
    async goOnline() {
      tsa = await authority.startTsa({ ...tsaOptions, port: tsaPort })
      server = await startServerProcess({ ...serverOptions, port })
    },
    async p12(part, password, more) {
      const person = demoPeople.find((p) => p.id === demoPersonId[part])!
      const issued = await authority.issue({ name: person.name, identity: person.identity, ...more })
      return (await authority.p12({ issued, password })).toString('base64')
    },
    async close() {
      await Promise.all([...offices.values()].map((office) => office.close()))
      await server.stop()
      await tsa.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

import { cpSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuthority } from '../support/authority/index.ts'
import { signIn } from '../support/letter-walk.ts'
import { startOffice } from '../support/office-process.ts'
import { demoPeople, demoPersonId, type DemoPart } from '../support/province-data.ts'
import { startServerProcess } from '../support/server-process.ts'

/** A computer of the story. The drafter has two, so that drafts are written at both ends. */
export interface Desk {
  name: string
  part: DemoPart
}
export const desks: Desk[] = [
  { name: 'konseptor', part: 'konseptor' },
  { name: 'verifikator', part: 'verifikator' },
  { name: 'tu', part: 'tu' },
  { name: 'konseptor-rumah', part: 'konseptor' },
  { name: 'kepala', part: 'kepala' },
]

/** Computers that are enrolled already and rest: every run plays on a copy. */
export interface PartitionBase {
  server: { tsaUrl: string; anchors: string[] }
  /** Of the leader, with its password. */
  p12: { file: string; password: string }
  copyTo(dir: string): void
  close(): Promise<void>
}

export const preparePartitionBase = async (): Promise<PartitionBase> => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-partition-base-'))
  const authority = await createAuthority(join(dir, 'authority'))
  const tsa = await authority.startTsa({})
  const anchor = join(dir, 'anchor.pem')
  await writeFile(anchor, authority.rootPem)
  const own = { tsaUrl: tsa.url, anchors: [anchor] }
  const server = await startServerProcess({ dir: join(dir, 'server'), ...own })
  await Promise.all(
    desks.map(async ({ name, part }) => {
      const office = startOffice({ dataDir: join(dir, name), serverUrl: server.url })
      await signIn(office, part)
      await office.call('sync.now', {})
      await office.close()
    }),
  )
  await server.stop()
  const person = demoPeople.find((p) => p.id === demoPersonId.kepala)!
  const issued = await authority.issue({ name: person.name, identity: person.identity })
  const password = 'rahasia-uji'
  const file = (await authority.p12({ issued, password })).toString('base64')
  return {
    server: own,
    p12: { file, password },
    copyTo(to) {
      for (const name of ['server', ...desks.map((desk) => desk.name)])
        cpSync(join(dir, name), join(to, name), { recursive: true })
    },
    async close() {
      await tsa.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

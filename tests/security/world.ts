import { randomUUID } from 'node:crypto'
import type { Client } from '../../src/server/testing/client.ts'
import { enrol } from '../../src/server/testing/client.ts'
import { enrolCast, sampleContent, type Cast } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'

/** A province with something to steal: a draft with a file in one agency, people of another who must not see it. */
export interface World {
  server: TestServer
  cast: Pick<Cast, 'konseptor' | 'verifikator' | 'addresseeTu' | 'adminOpd' | 'adminProvinsi'>
  draft: string
  file: { sha256: string; size: number }
  /** Devices of the drafter: one was revoked, one is told to destroy what it holds, one may be taken away in a test. */
  revoked: Client
  wiping: Client
  spare: Client
  /** Time goes by at the server. */
  wait(minutes: number): void
}

export const secretWords = 'Rencana mutasi yang belum diumumkan'

export const openWorld = async (): Promise<World> => {
  let ahead = 0
  const server = await startTestServer({
    now: () => new Date(Date.now() + ahead),
    requestRules: { perSecond: 1e6, burst: 1e6 },
    publicRules: { wrongKeys: { most: 1e6, seconds: 60 } },
    checkRules: { allowance: { most: 1e6, seconds: 1 } },
  })
  const parts = ['konseptor', 'verifikator', 'addresseeTu', 'adminOpd', 'adminProvinsi'] as const
  const cast = await enrolCast(server.url, ...parts)
  const [revoked, wiping, spare] = [
    await enrol(server.url, 'konseptor'),
    await enrol(server.url, 'konseptor'),
    await enrol(server.url, 'konseptor'),
  ]
  for (const client of [...Object.values(cast), revoked, wiping, spare]) await client.request('/v1/directory')
  const order = (id: string, what: string) =>
    cast.adminProvinsi.request(`/v1/admin/devices/${id}/${what}`, { method: 'POST' })
  await order(revoked.deviceId, 'revoke')
  await order(wiping.deviceId, 'wipe')

  const draft = randomUUID()
  const file = await cast.konseptor.upload(Buffer.from(`%PDF ${secretWords}`))
  const attachments = [{ ...file, name: 'rahasia.pdf', pages: 1 }]
  const content = sampleContent({ subject: secretWords, security: 'rahasia', attachments })
  await cast.konseptor.act(draft, { kind: 'letter.create', content })
  return { server, cast, draft, file, revoked, wiping, spare, wait: (minutes) => void (ahead += minutes * 60_000) }
}
